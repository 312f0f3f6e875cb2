import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { tell } from '@/lib/notices/tell';
import { translatorsFor } from '@/lib/translation/translators';
import { orderAmong, ordersInHand } from './own-orders';
import type { Delivering } from './schema';
import { inHand } from './states';
import { stepOrder } from './step-order';

/** What was sent for this order and is clean; what is still being looked at cannot be handed in. */
async function refuseUnready(tx: Tx, orderId: string, ids: string[]) {
  const ready = await tx.recordFile.count({ where: { id: { in: ids }, state: 'ready', upload: { orderId } } });
  if (ready !== ids.length) throw new Problem('fileNotReady');
}

async function keepFiles(tx: Tx, orderId: string, ids: string[]) {
  await tx.orderFile.deleteMany({ where: { orderId } });
  await tx.orderFile.createMany({ data: ids.map((fileId, position) => ({ orderId, fileId, position })) });
}

/** A translator hands in the files of the translation; the coordinator hears, and whoever may be the second person. */
export const deliverOrder = (actor: Actor, id: string, { version, files }: Delivering) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'order.work');
    const order = await orderAmong(tx, await ordersInHand(tx, actor), id);
    const fileIds = [...new Set(files)];
    await refuseUnready(tx, id, fileIds);
    await keepFiles(tx, id, fileIds);
    const data = { deliveredAt: now(), remark: null };
    await stepOrder(tx, actor, order, { from: inHand, to: 'delivered', version, fileIds, data });
    await record(tx, actor, 'order.delivered', { caseId: order.caseId, orderId: id, fileIds });
    await announce(tx, { topic: 'case', caseId: order.caseId });
    const on = { id: order.caseId };
    await tell(tx, on, { event: 'translationDelivered' });
    const others = (await translatorsFor(tx, order)).filter((one) => one.id !== idOf(actor));
    await tell(tx, on, { event: 'translationWanted', to: others });
  });
