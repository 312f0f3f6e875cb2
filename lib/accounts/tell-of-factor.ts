import { type Actor, idOf } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/tx';
import type { MailValues } from '@/lib/mail/compose';
import { queueMail } from '@/lib/mail/queue-mail';

/** Whoever changes what a member signs in with may not be the member, so the member hears of it by mail. */
export async function tellOfFactor(tx: Tx, actor: Actor, change: NonNullable<MailValues['change']>) {
  const { email, locale } = await tx.account.findUniqueOrThrow({ where: { id: idOf(actor)! } });
  await queueMail(tx, { template: 'factorChanged', to: { email: email!, locale }, values: { change } });
}
