import { linkRow } from '@/lib/accounts/links';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { enqueueMail, mailRow } from '@/lib/mail/queue-mail';

const aWeek = 7 * 24 * 3_600_000;

type Received = {
  caseId: string;
  accountId: string;
  reference: string;
  dueAt: Date;
  to: { email: string; locale: string; timeZone: string };
};

/** The rows of the receipt by mail and of its link, which confirms the address and opens the journey. */
export function receiptRows({ caseId, accountId, reference, dueAt, to }: Received) {
  const expiresAt = new Date(now().getTime() + aWeek);
  const link = linkRow({ purpose: 'confirmAddress', accountId, caseId, expiresAt });
  const values = { reference, dueAt: dueAt.toISOString(), timeZone: to.timeZone };
  const mail = mailRow({ template: 'inquiryReceived', to, values, linkId: link.id, caseId });
  return { link, mail };
}

export async function askToConfirm(tx: Tx, received: Received) {
  const { link, mail } = receiptRows(received);
  await tx.oneTimeLink.createMany({ data: link });
  await tx.mail.createMany({ data: mail });
  await enqueueMail(tx, mail.id);
}
