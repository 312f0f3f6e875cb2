import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { orderAmong, ordersToSee } from './own-orders';
import { stepOrder } from './step-order';

/** A translator takes an order that is nobody's. @throws Problem `alreadyDone` where a colleague was quicker */
export const takeOrder = (actor: Actor, id: string, { version }: { version: number }) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'order.work');
    const order = await orderAmong(tx, await ordersToSee(tx, actor), id);
    if (order.state === 'assigned') throw new Problem('alreadyDone');
    const me = idOf(actor)!;
    await stepOrder(tx, actor, order, {
      from: ['ordered'],
      to: 'assigned',
      version,
      toId: me,
      data: { translatorId: me, assignedAt: now() },
    });
    await record(tx, actor, 'order.taken', { caseId: order.caseId, orderId: id });
    await announce(tx, { topic: 'case', caseId: order.caseId });
  });
