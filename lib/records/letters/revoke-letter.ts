import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';

/** The letter is printed no more, and the link in it opens nothing from this moment. */
export const revokeLetter = (actor: Actor, reference: string, { id }: { id: string }) =>
  change(actor, 'letter.make', reference, async (tx, on) => {
    const [at, where] = [now(), { id, caseId: on.id, revokedAt: null }];
    const [revoked] = await tx.letter.updateManyAndReturn({ where, data: { revokedAt: at }, select: { linkId: true } });
    if (!revoked) throw new Problem('alreadyDone');
    await record(tx, actor, 'letter.revoked', { caseId: on.id, letterId: id });
    const linkId = revoked.linkId;
    if (!linkId) return;
    await tx.recordLink.updateMany({ where: { id: linkId, revokedAt: null }, data: { revokedAt: at } });
    await record(tx, actor, 'link.revoked', { caseId: on.id, linkId });
  });
