import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { holdInvitation } from './hold-invitation';
import { mailInvitation } from './mail-invitation';

/** A new link goes out; the one before opens nothing any more. */
export const resendInvitation = (actor: Actor, invitationId: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'staff.manage');
    const { id, email, locale } = await holdInvitation(tx, invitationId);
    const link = await mailInvitation(tx, { email, locale });
    await tx.staffInvitation.update({ where: { id }, data: { ...link, passwordHash: null }, select: { id: true } });
    await record(tx, actor, 'staff.invitationResent', { invitationId: id });
  });
