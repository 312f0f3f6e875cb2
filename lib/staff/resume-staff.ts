import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { holdOtherStaff } from './hold-staff';

/** The member may sign in again; sessions that ended stay ended. */
export const resumeStaff = (actor: Actor, staffId: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'staff.manage');
    const { id, suspendedAt } = await holdOtherStaff(tx, actor, staffId);
    if (!suspendedAt) return;
    await tx.account.update({ where: { id }, data: { suspendedAt: null }, select: { id: true } });
    await record(tx, actor, 'staff.resumed', { accountId: id });
  });
