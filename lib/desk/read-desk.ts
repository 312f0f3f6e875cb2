import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { type Filters, partNames } from './filters';
import { canCoordinate } from './give-case';
import { countCases, listCases } from './list-cases';

/** Whose the views are that a member of staff sees: their own, and those that were shared. */
const seenBy = (actor: Actor) => ({ OR: [{ ownerId: idOf(actor) ?? undefined }, { shared: true }] });

/** A page of the desk with what stands around it; which filters were used is recorded, and never what was searched for. */
export const readDesk = (actor: Actor, filters: Filters) =>
  asActor(actor, async (tx) => {
    const { rows, next } = await listCases(tx, actor, filters);
    const count = await countCases(tx, actor, filters);
    const views = await tx.deskView.findMany({
      where: seenBy(actor),
      orderBy: [{ shared: 'desc' }, { name: 'asc' }],
      select: { id: true, name: true, query: true, shared: true, ownerId: true },
    });
    const colleagues = await tx.account.findMany({
      where: canCoordinate,
      select: { id: true, writtenName: true },
      orderBy: [{ writtenName: 'asc' }, { id: 'asc' }],
    });
    await record(tx, actor, 'desk.listed', { count, filters: partNames.filter((name) => filters[name] !== undefined) });
    return { rows, next, count, views, colleagues };
  });

export type DeskPage = Awaited<ReturnType<typeof readDesk>>;
