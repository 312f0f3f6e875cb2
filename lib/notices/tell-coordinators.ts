import type { Tx } from '@/lib/db/tx';
import { queueMail } from '@/lib/mail/queue-mail';
import type { Template } from '@/lib/mail/templates';

/** Mails the coordinators whose work it is; an address may be one person's or a duty phone's. */
export async function tellCoordinators(tx: Tx, on: { id: string; reference: string }, template: Template) {
  const staff = await tx.account.findMany({
    where: { kind: 'staff', suspendedAt: null, staff: { role: 'coordinator' }, email: { not: null } },
    select: { email: true, locale: true, timeZone: true },
  });
  for (const { email, locale, timeZone } of staff)
    await queueMail(tx, {
      template,
      to: { email: email!, locale },
      values: { reference: on.reference, timeZone },
      caseId: on.id,
    });
}
