import type { Tx } from '@/lib/db/tx';
import { queueMail } from '@/lib/mail/queue-mail';
import type { Template } from '@/lib/mail/templates';

type News = { template: Template; dueAt: Date };

/** Mails the coordinators whose work it is; an address may be one person's or a duty phone's. */
export async function tellCoordinators(tx: Tx, on: { id: string; reference: string }, { template, dueAt }: News) {
  const staff = await tx.account.findMany({
    where: { kind: 'staff', suspendedAt: null, staff: { role: 'coordinator' }, email: { not: null } },
    select: { email: true, locale: true, timeZone: true },
  });
  for (const { email, locale, timeZone } of staff)
    await queueMail(tx, {
      template,
      to: { email: email!, locale },
      values: { reference: on.reference, dueAt: dueAt.toISOString(), timeZone },
      caseId: on.id,
    });
}
