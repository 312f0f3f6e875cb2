import { type Actor, idOf } from '@/lib/access/actor';
import { record } from '@/lib/audit/record';
import { announce } from '@/lib/live/announce';
import { tell } from '@/lib/notices/tell';
import { decideOrder, type Which } from './decide-order';
import type { Returning } from './schema';
import { stepOrder } from './step-order';

/** What was handed in goes back to its translator, who hears why on its page. */
export const returnOrder = (actor: Actor, which: Which, { version, remark }: Returning) =>
  decideOrder(actor, which, async (tx, order) => {
    const data = { remark, reviewedById: idOf(actor) };
    await stepOrder(tx, actor, order, { from: ['delivered'], to: 'returned', version, remark, data });
    await record(tx, actor, 'order.returned', { caseId: order.caseId, orderId: order.id });
    await announce(tx, { topic: 'case', caseId: order.caseId });
    if (!order.translatorId) return;
    await tell(tx, { id: order.caseId }, { event: 'translationWanted', to: [{ id: order.translatorId }] });
  });
