import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { enqueue, queueing } from '@/lib/jobs/queue';
import type { MailValues } from './compose';
import { deliverMail } from './jobs';
import type { Template } from './templates';

type Due = {
  template: Template;
  to: { email: string; locale: string };
  values?: MailValues;
  linkId?: string;
  caseId?: string;
};

/** The row of a mail; whoever writes it calls `enqueueMail` in the same transaction, or runs `queueingMail` in it. */
export function mailRow({ template, to, values = {}, linkId, caseId }: Due) {
  const about = { template, recipient: to.email, locale: to.locale, values, linkId, caseId };
  return { id: newId(), ...about, state: 'queued' as const, attempts: 0, createdAt: now() };
}

/** The same as a statement. */
export const queueingMail = (mailId: string) => queueing(deliverMail, { mailId });

export const enqueueMail = (tx: Tx, mailId: string) => enqueue(tx, deliverMail, { mailId });

/** A mail that leaves when, and only when, the caller's transaction commits. */
export async function queueMail(tx: Tx, due: Due) {
  const row = mailRow(due);
  await tx.mail.createMany({ data: row }); // not `create`: the writer may not read it back
  await enqueueMail(tx, row.id);
}
