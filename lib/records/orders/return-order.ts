import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import type { TranslationOrder } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { tell } from '@/lib/notices/tell';
import { asColleague, orderToDecide, type Which } from './decide-order';
import type { Returning } from './schema';
import { stepOrder } from './step-order';

async function sendBack(tx: Tx, actor: Actor, order: TranslationOrder, { version, remark }: Returning) {
  const data = { remark, reviewedById: idOf(actor) };
  await stepOrder(tx, actor, order, { from: ['delivered'], to: 'returned', version, remark, data });
  await record(tx, actor, 'order.returned', { caseId: order.caseId, orderId: order.id });
  if (!order.translatorId) return;
  await tell(tx, { id: order.caseId }, { event: 'translationWanted', to: [{ id: order.translatorId }] });
}

/** What was handed in goes back to its translator, who reads why on its page. */
export const returnOrder = (actor: Actor, { id, reference }: Which, typed: Returning) =>
  reference
    ? change(actor, 'translation.certify', reference, async (tx, on) =>
        sendBack(tx, actor, await orderToDecide(tx, actor, on.id, id), typed),
      )
    : asColleague(actor, id, (tx, order) => sendBack(tx, actor, order, typed));
