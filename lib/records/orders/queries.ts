import { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { look } from '@/lib/access/change';
import { authorizeDoor, may } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { ownPairs } from '@/lib/translation/own-task';
import { translatorsFor } from '@/lib/translation/translators';
import { arrivingFor, orderView, sentFor, withPeople } from './order-view';
import { orderAmong, ordersToSee } from './own-orders';
import { isInHand, isOnItsWay, onItsWay } from './states';

const most = 200;
const mostEnded = 20;

type Where = Prisma.TranslationOrderWhereInput;

const rows = (tx: Tx, where: Where, take = most) =>
  tx.translationOrder.findMany({ where, orderBy: [{ dueAt: 'asc' }, { id: 'asc' }], take });

/** The orders of a translator: in hand, to be taken, to be certified for a colleague, and how others ended. */
export const listOrders = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'order.work');
    const me = idOf(actor);
    const found = await rows(tx, { AND: [await ordersToSee(tx, actor), { state: { in: [...onItsWay] } }] });
    const own = { OR: [{ translatorId: me }, { reviewedById: me }] };
    await record(tx, actor, 'orders.listed', { count: found.length });
    return {
      inHand: found.filter(({ state, translatorId }) => isInHand(state) && translatorId === me),
      toTake: found.filter(({ state }) => state === 'ordered'),
      toCertify: found.filter(({ state, translatorId }) => state === 'delivered' && translatorId !== me),
      waiting: found.filter(({ state, translatorId }) => state === 'delivered' && translatorId === me),
      ended: await tx.translationOrder.findMany({
        where: { ...own, state: 'certified' },
        orderBy: { certifiedAt: 'desc' },
        take: mostEnded,
      }),
      pairs: await ownPairs(tx, actor),
    };
  });

export type ListedOrder = Awaited<ReturnType<typeof listOrders>>['inHand'][number];

/** One order for a translator, with what they can do about it. What is closed to them is empty. */
export const readOwnOrder = (actor: Actor, id: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'order.work');
    const found = await orderAmong(tx, await ordersToSee(tx, actor), id);
    const order = await tx.translationOrder.findUniqueOrThrow({ where: { id: found.id }, include: withPeople });
    const isOwn = order.translatorId === idOf(actor);
    const sends = isOwn && isInHand(order.state);
    await record(tx, actor, 'order.read', { orderId: id });
    return {
      order,
      ...(await orderView(tx, order)),
      sent: sends ? await sentFor(tx, id) : [],
      arriving: sends ? await arrivingFor(tx, id) : 0,
      may: {
        take: order.state === 'ordered',
        send: sends,
        decide: order.state === 'delivered' && !isOwn,
      },
    };
  });

export type OwnOrder = Awaited<ReturnType<typeof readOwnOrder>>;

const isId = (id: string) => z.guid().safeParse(id).success;

/** One order for whoever sees its case; the patient's side sees the translation once it is certified. */
export const readOrderOfCase = (actor: Actor, reference: string, recordId: string, id: string) =>
  look(actor, 'record.read', reference, async (tx, on) => {
    const order =
      isId(id) && isId(recordId)
        ? await tx.translationOrder.findFirst({ where: { id, recordId, caseId: on.id }, include: withPeople })
        : null;
    if (!order) throw new Problem('notFound');
    const view = await orderView(tx, order);
    const isOurs = actor.kind !== 'person';
    const isOther = order.translatorId !== idOf(actor);
    return {
      order: isOurs ? order : { ...order, remark: null },
      ...view,
      translation: isOurs || order.state === 'certified' ? view.translation : [],
      steps: isOurs ? view.steps : [], // what colleagues remark is between them
      translators: may(actor, 'translation.order', on) ? await translatorsFor(tx, order) : [],
      may: {
        give: may(actor, 'translation.order', on) && ['ordered', 'assigned', 'returned'].includes(order.state),
        cancel: may(actor, 'translation.order', on) && isOnItsWay(order.state),
        decide: may(actor, 'translation.certify', on) && order.state === 'delivered' && isOther,
      },
    };
  });

export type OrderOfCase = Awaited<ReturnType<typeof readOrderOfCase>>;

/** The orders of one record, the latest first; those that were cancelled are history. */
export const listOrdersOf = (actor: Actor, reference: string, recordId: string) =>
  look(actor, 'record.read', reference, (tx, on) =>
    tx.translationOrder.findMany({
      where: { recordId, caseId: on.id, state: { not: 'cancelled' } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: 20,
      include: withPeople,
    }),
  );

export type OrdersOfRecord = Awaited<ReturnType<typeof listOrdersOf>>;
