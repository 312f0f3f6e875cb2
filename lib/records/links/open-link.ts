import { aVisitor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { liveLink } from './find-link';

/** Whoever holds the link goes in by it: counted, and told to the case. @throws Problem `linkExpired`, for an unknown or revoked one too */
export const openLink = (token: string) =>
  asActor(theSystem, async (tx) => {
    const link = await liveLink(tx, token);
    if (!link) throw new Problem('linkExpired');
    await tx.recordLink.update({ where: { id: link.id }, data: { opened: { increment: 1 }, openedAt: now() } });
    await record(tx, aVisitor, 'link.opened', { caseId: link.caseId, linkId: link.id });
    await announce(tx, { topic: 'case', caseId: link.caseId });
    return link;
  });
