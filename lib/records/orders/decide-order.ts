import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { change } from '@/lib/access/change';
import { authorizeDoor } from '@/lib/access/permissions';
import type { TranslationOrder } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { orderOfCase } from './case-order';
import { orderAmong, ordersToWork } from './own-orders';

/** The desk comes to an order by its case; a translator, who sees no case, by the order alone. */
export type Which = { id: string; reference?: string };

type Work = (tx: Tx, order: TranslationOrder) => Promise<void>;

/** Nobody is the second person for their own work, whatever they are today. */
function refuseOwn(actor: Actor, { translatorId }: TranslationOrder) {
  if (translatorId === idOf(actor)) throw new Problem('ownTranslation');
}

const asColleague = (actor: Actor, id: string, work: Work) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'order.work');
    const order = await orderAmong(tx, await ordersToWork(tx, actor), id);
    refuseOwn(actor, order);
    await work(tx, order);
    await announce(tx, { topic: 'case', caseId: order.caseId });
  });

const asHouse = (actor: Actor, reference: string, id: string, work: Work) =>
  change(actor, 'translation.certify', reference, async (tx, on) => {
    const order = await orderOfCase(tx, on.id, id);
    refuseOwn(actor, order);
    await work(tx, order);
  });

/** What was handed in is decided by a second person: a colleague who is qualified for the languages, or a coordinator. */
export const decideOrder = (actor: Actor, { id, reference }: Which, work: Work) =>
  reference ? asHouse(actor, reference, id, work) : asColleague(actor, id, work);
