import { issueLink } from '@/lib/accounts/links';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { staffSignIn } from '@/lib/hospital/sign-in';
import { queueMail } from '@/lib/mail/queue-mail';

const aDay = 24 * 3_600_000;

/** A fresh link for an invitation, in a mail; what the invitation keeps of it. */
export async function mailInvitation(tx: Tx, to: { email: string; locale: string }) {
  const expiresAt = new Date(now().getTime() + staffSignIn.invitationDays * aDay);
  const { id: linkId } = await issueLink(tx, { purpose: 'joinStaff', expiresAt });
  await queueMail(tx, { template: 'staffInvitation', to, linkId, values: { dueAt: expiresAt.toISOString() } });
  return { linkId, expiresAt };
}
