import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import type { TranslationOrder } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { orderOfCase } from './case-order';
import { orderAmong, ordersToWork } from './own-orders';

/** The desk comes to an order by its case; a translator, who sees no case, by the order alone. */
export type Which = { id: string; reference?: string };

/** Nobody is the second person for their own work, whatever they are today. */
function refuseOwn(actor: Actor, { translatorId }: TranslationOrder) {
  if (translatorId === idOf(actor)) throw new Problem('ownTranslation');
}

/** What was handed in is decided by a colleague who is qualified for the languages … */
export const asColleague = (actor: Actor, id: string, work: (tx: Tx, order: TranslationOrder) => Promise<void>) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'order.work');
    const order = await orderAmong(tx, await ordersToWork(tx, actor), id);
    refuseOwn(actor, order);
    await work(tx, order);
    await announce(tx, { topic: 'case', caseId: order.caseId });
  });

/** … or for the house, by its case. */
export async function orderToDecide(tx: Tx, actor: Actor, caseId: string, id: string) {
  const order = await orderOfCase(tx, caseId, id);
  refuseOwn(actor, order);
  return order;
}
