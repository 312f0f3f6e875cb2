import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';

/** From this moment the link opens nothing, not even for somebody who is in the middle of sending. */
export const revokeLink = (actor: Actor, reference: string, linkId: string) =>
  change(actor, 'link.give', reference, async (tx, on) => {
    const { count } = await tx.recordLink.updateMany({
      where: { id: linkId, caseId: on.id, revokedAt: null },
      data: { revokedAt: now() },
    });
    if (count === 0) throw new Problem('alreadyDone');
    await record(tx, actor, 'link.revoked', { caseId: on.id, linkId });
  });
