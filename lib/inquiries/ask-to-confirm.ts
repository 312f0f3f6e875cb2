import { issueLink } from '@/lib/accounts/links';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { queueMail } from '@/lib/mail/queue-mail';

const aWeek = 7 * 24 * 3_600_000;

type Received = {
  caseId: string;
  accountId: string;
  reference: string;
  dueAt: Date;
  to: { email: string; locale: string; timeZone: string };
};

/** The receipt by mail, with the link that confirms the address and opens the journey. */
export async function askToConfirm(tx: Tx, { caseId, accountId, reference, dueAt, to }: Received) {
  const expiresAt = new Date(now().getTime() + aWeek);
  const { id: linkId } = await issueLink(tx, { purpose: 'confirmAddress', accountId, caseId, expiresAt });
  const values = { reference, dueAt: dueAt.toISOString(), timeZone: to.timeZone };
  await queueMail(tx, { template: 'inquiryReceived', to, values, linkId, caseId });
}
