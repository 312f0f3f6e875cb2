import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { mailInvitation } from './mail-invitation';
import type { Invitation } from './schema';

/** Asks somebody to join, by a mail with a link. @throws Problem `alreadyStaff` */
export const inviteStaff = (actor: Actor, invited: Invitation) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'staff.manage');
    await refuseKnown(tx, invited.email);
    const id = newId();
    const link = await mailInvitation(tx, invited);
    const row = { ...invited, ...link, id, invitedById: idOf(actor)!, createdAt: now() };
    const { count } = await tx.staffInvitation.createMany({ data: row, skipDuplicates: true });
    if (count === 0) throw new Problem('alreadyStaff');
    await record(tx, actor, 'staff.invited', { invitationId: id, role: invited.role });
    return id;
  });

/** An address is one member of staff at most; a person with the same address is somebody else. */
async function refuseKnown(tx: Tx, email: string) {
  const known = await tx.account.count({ where: { kind: 'staff', email } });
  if (known > 0) throw new Problem('alreadyStaff');
}
