import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { holdInvitation } from './hold-invitation';

export const withdrawInvitation = (actor: Actor, invitationId: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'staff.manage');
    const { id } = await holdInvitation(tx, invitationId);
    await tx.staffInvitation.update({
      where: { id },
      data: { withdrawnAt: now(), passwordHash: null },
      select: { id: true },
    });
    await record(tx, actor, 'staff.invitationWithdrawn', { invitationId: id });
  });
