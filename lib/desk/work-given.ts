import { type Actor, idOf } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { queueMail } from '@/lib/mail/queue-mail';
import { canCoordinate } from './give-case';

/** A colleague who may have cases and works here still. @throws Problem `notFound` */
export async function findReceiver(tx: Tx, id: string) {
  const found = await tx.account.findFirst({
    where: { ...canCoordinate, id },
    select: { id: true, writtenName: true, email: true, locale: true },
  });
  if (!found) throw new Problem('notFound');
  return found;
}

export type Receiver = Awaited<ReturnType<typeof findReceiver>>;

type Told = 'workGiven' | 'workTaken';

/** Tells a colleague by mail that work came to them, or went from them; nobody is told of what they did themselves. */
export async function tellWorkGiven(tx: Tx, actor: Actor, to: Receiver, count: number, template: Told = 'workGiven') {
  if (count === 0 || to.id === idOf(actor) || !to.email) return;
  await queueMail(tx, { template, to: { email: to.email, locale: to.locale }, values: { count } });
}
