import type { Tx } from '@/lib/db/tx';
import { queueMail } from '@/lib/mail/queue-mail';
import type { Template } from '@/lib/mail/templates';

type Colleague = { email: string | null; locale: string; timeZone: string };
type News = { template: Template; dueAt?: Date };

/** Mails colleagues that there is something to read about a case; what it is stands behind the door of the desk. */
export async function tellStaff(
  tx: Tx,
  colleagues: Colleague[],
  on: { id: string; reference: string },
  { template, dueAt }: News,
) {
  const addresses = new Map(colleagues.flatMap((one) => (one.email ? [[one.email, one] as const] : [])));
  for (const [email, { locale, timeZone }] of addresses) {
    const values = { reference: on.reference, dueAt: dueAt?.toISOString(), timeZone };
    await queueMail(tx, { template, to: { email, locale }, values, caseId: on.id });
  }
}
