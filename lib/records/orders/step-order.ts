import { type Actor, idOf } from '@/lib/access/actor';
import { now } from '@/lib/clock';
import type { Prisma } from '@/lib/db/generated/client';
import type { OrderState } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';

type Known = { id: string; state: OrderState; version: number };

type Step = {
  from: readonly OrderState[];
  to: OrderState;
  /** What the form knew. */
  version: number;
  data?: Prisma.TranslationOrderUncheckedUpdateManyInput;
  toId?: string;
  remark?: string;
  fileIds?: string[];
};

/**
 * The one place that writes the state of an order, with a line for its history. Of two at once one wins, and who decided on
 * an earlier version is told so.
 */
export async function stepOrder(tx: Tx, actor: Actor, order: Known, { from, to, version, data, ...said }: Step) {
  if (order.version !== version) throw new Problem('changedMeanwhile');
  if (!from.includes(order.state)) throw new Problem('wrongStage');
  const next = version + 1;
  // The line comes first: whoever sends something back may see its order no more after that.
  const line = { orderId: order.id, version: next, at: now(), byId: idOf(actor)!, state: to, ...said };
  const written = await tx.orderStep.createMany({ data: line, skipDuplicates: true });
  const { count } = await tx.translationOrder.updateMany({
    where: { id: order.id, version, state: { in: [...from] } },
    data: { ...data, state: to, version: next },
  });
  if (count === 0 || written.count === 0) throw new Problem('changedMeanwhile');
}
