import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { tell } from '@/lib/notices/tell';
import { translatorsFor } from '@/lib/translation/translators';
import { orderOfCase } from './case-order';
import type { assigningOrder } from './schema';
import { stepOrder } from './step-order';

/** An order goes to a translator who is qualified for its languages; whoever had it sees its files no more. */
export const assignOrder = (
  actor: Actor,
  reference: string,
  { orderId, translatorId, version }: z.output<typeof assigningOrder>,
) =>
  change(actor, 'translation.order', reference, async (tx, on) => {
    const order = await orderOfCase(tx, on.id, orderId);
    const qualified = await translatorsFor(tx, order);
    const to = qualified.filter(({ id }) => id === translatorId);
    if (to.length === 0) throw new Problem('notQualified');
    await stepOrder(tx, actor, order, {
      from: ['ordered', 'assigned', 'returned'],
      to: 'assigned',
      version,
      toId: translatorId,
      data: { translatorId, assignedAt: now() },
    });
    await record(tx, actor, 'order.assigned', { caseId: on.id, orderId, translatorId });
    await tell(tx, on, { event: 'translationWanted', to });
  });
