import type { Tx } from '@/lib/db/tx';
import { queueMail } from '@/lib/mail/queue-mail';
import type { Template } from '@/lib/mail/templates';

type Step = Extract<Template, `recovery${string}`>;

/** A mail at each step, so that a member hears of what somebody else does in their name. */
export async function tellMember(
  tx: Tx,
  accountId: string,
  template: Step,
  about: { until?: Date; linkId?: string } = {},
) {
  const member = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
  const to = { email: member.email!, locale: member.locale };
  const values = { dueAt: about.until?.toISOString(), timeZone: member.timeZone };
  await queueMail(tx, { template, to, values, linkId: about.linkId });
}
