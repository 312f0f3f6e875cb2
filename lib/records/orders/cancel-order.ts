import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { orderOfCase } from './case-order';
import type { cancelling } from './schema';
import { onItsWay } from './states';
import { stepOrder } from './step-order';

/** The translation is not needed any more. What was handed in stays with the case, for the desk alone. */
export const cancelOrder = (actor: Actor, reference: string, { orderId, version }: z.output<typeof cancelling>) =>
  change(actor, 'translation.order', reference, async (tx, on) => {
    const order = await orderOfCase(tx, on.id, orderId);
    await stepOrder(tx, actor, order, { from: onItsWay, to: 'cancelled', version });
    await record(tx, actor, 'order.cancelled', { caseId: on.id, orderId });
  });
