import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { holdOtherStaff, keepAnAdministrator } from './hold-staff';
import type { RoleChange } from './schema';

/** Holds at the member's next request, because a session reads the role from this row. */
export const changeRole = (actor: Actor, staffId: string, { role }: RoleChange) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'staff.manage');
    const { id, role: before } = await holdOtherStaff(tx, actor, staffId);
    if (role === before) return;
    if (before === 'administrator') await keepAnAdministrator(tx, id);
    await tx.staffProfile.update({ where: { accountId: id }, data: { role }, select: { accountId: true } });
    await record(tx, actor, 'staff.roleChanged', { accountId: id, before, role });
  });
