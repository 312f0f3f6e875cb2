import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { endRecoveries } from '@/lib/accounts/end-recoveries';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { holdOtherStaff, keepAnAdministrator } from './hold-staff';

/** Every session of the member ends, and no door opens to them until they are resumed. */
export const suspendStaff = (actor: Actor, staffId: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'staff.manage');
    const { id, role, suspendedAt } = await holdOtherStaff(tx, actor, staffId);
    if (suspendedAt) return;
    if (role === 'administrator') await keepAnAdministrator(tx, id);
    await tx.account.update({ where: { id }, data: { suspendedAt: now() }, select: { id: true } });
    await tx.session.deleteMany({ where: { accountId: id } });
    await endRecoveries(tx, id);
    await record(tx, actor, 'staff.suspended', { accountId: id });
  });
