import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { endRecoveries } from '@/lib/accounts/end-recoveries';
import { record } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { holdOtherStaff } from './hold-staff';
import { tellMember } from './tell-member';

/** The link opens nothing any more. What ended stays ended: the member begins again when an administrator lets them. */
export const takeBackBeginning = (actor: Actor, staffId: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'staff.manage');
    const { id } = await holdOtherStaff(tx, actor, staffId);
    await findGiven(tx, id);
    await endRecoveries(tx, id);
    await tellMember(tx, id, 'recoveryWithdrawn');
    await record(tx, actor, 'recovery.takenBack', { accountId: id });
  });

/** What the member asked for themself is not an administrator's to take back. */
async function findGiven(tx: Tx, accountId: string) {
  const given = { accountId, endedAt: null, beganById: { not: null } };
  if ((await tx.factorRecovery.count({ where: given })) === 0) throw new Problem('notFound');
}
