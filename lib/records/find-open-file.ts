import type { Actor } from '@/lib/access/actor';
import { sightOf } from '@/lib/access/find-case';
import { authorize, mayOpen, visibleCases } from '@/lib/access/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { ordersToWork } from './orders/own-orders';

type Where = Prisma.RecordFileWhereInput;

/** The files of the records that this translator translates, and what was sent for these orders. */
async function inOwnOrders(tx: Tx, actor: Actor): Promise<Where> {
  const order = await ordersToWork(tx, actor);
  return { OR: [{ record: { orders: { some: order } } }, { upload: { order } }] };
}

/** A translation is no reading for the patient's side before somebody answers for it. */
const certified = {
  OR: [{ upload: { orderId: null } }, { orders: { some: { order: { state: 'certified' } } } }],
} satisfies Where;

/** Which files of records lie within somebody's sight: by the case, or for a translator by the order. */
export async function filesInSight(tx: Tx, actor: Actor): Promise<Where> {
  if (mayOpen(actor, 'order.work')) return inOwnOrders(tx, actor);
  const inCases: Where = { case: visibleCases(actor) };
  return actor.kind === 'person' ? { AND: [inCases, certified] } : inCases;
}

async function authorizeReading(tx: Tx, actor: Actor, caseId: string) {
  if (mayOpen(actor, 'order.work')) return;
  const on = (await sightOf(tx, [caseId])).get(caseId);
  if (!on) throw new Problem('notFound');
  authorize(actor, 'record.read', on);
}

/**
 * The file that this reader may open now; every way to the bytes of a record asks here.
 * @throws Problem `notFound` for what is out of sight, or not clean
 */
export async function findOpenFile(tx: Tx, actor: Actor, id: string) {
  const isId = /^[0-9a-f-]{36}$/i.test(id);
  const where = { AND: [{ id, state: 'ready' as const }, await filesInSight(tx, actor)] };
  const found = isId
    ? await tx.recordFile.findFirst({ where, include: { object: true, preview: true, thumbnail: true } })
    : null;
  if (!found) throw new Problem('notFound');
  await authorizeReading(tx, actor, found.caseId);
  return found;
}
