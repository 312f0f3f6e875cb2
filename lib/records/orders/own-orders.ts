import { type Actor, idOf } from '@/lib/access/actor';
import { authorizeDoor } from '@/lib/access/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { ownPairs } from '@/lib/translation/own-task';
import { inHand } from './states';

type Where = Prisma.TranslationOrderWhereInput;

const nothing: Where = { id: { in: [] } };

/** Orders of the languages for which this translator is qualified today; no languages, no orders. */
async function inOwnPairs(tx: Tx, actor: Actor): Promise<Where> {
  authorizeDoor(actor, 'order.work');
  const pairs = await ownPairs(tx, actor);
  return pairs.length > 0 ? { OR: pairs } : nothing;
}

const own = (actor: Actor) => ({ translatorId: idOf(actor), state: { in: [...inHand] } }) satisfies Where;

/** Orders that are this translator's to read about: what waits in their languages, and whatever they had a part in. */
export async function ordersToSee(tx: Tx, actor: Actor): Promise<Where> {
  const waiting = [await inOwnPairs(tx, actor), { state: { in: ['ordered', 'delivered'] } } satisfies Where];
  const me = idOf(actor);
  return { OR: [{ translatorId: me }, { reviewedById: me }, { AND: waiting }] };
}

/**
 * Orders whose files are open to this translator: their own while they work on them, and what a colleague handed in while
 * it waits for a second person (docs/decisions/087-a-translator-sees-one-record.md).
 */
export async function ordersToWork(tx: Tx, actor: Actor): Promise<Where> {
  return { AND: [await inOwnPairs(tx, actor), { OR: [{ state: 'delivered' }, own(actor)] }] };
}

const isId = (id: string) => /^[0-9a-f-]{36}$/i.test(id);

/** @throws Problem `notFound` for whatever is none of these */
export async function orderAmong(tx: Tx, among: Where, id: string) {
  const found = isId(id) ? await tx.translationOrder.findFirst({ where: { AND: [{ id }, among] } }) : null;
  if (!found) throw new Problem('notFound');
  return found;
}

/** Orders for which this translator may send files at this moment. */
export async function ordersInHand(tx: Tx, actor: Actor): Promise<Where> {
  return { AND: [await inOwnPairs(tx, actor), own(actor)] };
}
