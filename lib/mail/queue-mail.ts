import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { enqueue } from '@/lib/jobs/queue';
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

/** A mail that leaves when, and only when, the caller's transaction commits. */
export async function queueMail(tx: Tx, { template, to, values = {}, linkId, caseId }: Due) {
  const id = newId();
  const row = { id, template, recipient: to.email, locale: to.locale, values, linkId, caseId };
  await tx.mail.create({ data: { ...row, state: 'queued', createdAt: now() }, select: { id: true } });
  await enqueue(tx, deliverMail, { mailId: id });
}
