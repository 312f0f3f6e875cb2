import type { Actor } from '@/lib/access/actor';
import { mayOpen } from '@/lib/access/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { ordersToWork } from './own-orders';

type Where = Prisma.RecordFileWhereInput;

/** Nobody of the patient's side reads a translation before somebody answers for it. */
const certified = {
  OR: [{ upload: { orderId: null } }, { orders: { some: { order: { state: 'certified' } } } }],
} satisfies Where;

/** Which files of the cases in sight are open to a reader; for a translator, who sees no case, those of their orders. */
export async function openTo(tx: Tx, actor: Actor): Promise<Where> {
  if (actor.kind === 'person') return certified;
  if (!mayOpen(actor, 'order.work')) return {};
  const order = await ordersToWork(tx, actor);
  return { OR: [{ record: { orders: { some: order } } }, { upload: { order } }] };
}
