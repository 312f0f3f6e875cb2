import type { Tx } from '@/lib/db/tx';

const aPage = 10;
const countedTo = 10_000;

const place = /^(\d{1,16})\.([0-9a-f-]{36})$/;

/** Where a page of tasks begins: the time and the id of the one before it; what is no such place is the beginning. */
function after(cursor: string | undefined) {
  const [, time, id] = place.exec(cursor ?? '') ?? [];
  const dueAt = new Date(Number(time));
  if (!id || Number.isNaN(dueAt.getTime())) return {};
  return { OR: [{ dueAt: { gt: dueAt } }, { dueAt, id: { gt: id } }] };
}

/** A page of what is to be done for a case, the soonest first, however many there are. */
export async function openTasks(tx: Tx, caseId: string, cursor?: string) {
  const where = { caseId, doneAt: null };
  const found = await tx.task.findMany({
    where: { AND: [where, after(cursor)] },
    orderBy: [{ dueAt: 'asc' }, { id: 'asc' }],
    take: aPage + 1,
    include: { owner: { select: { writtenName: true } } },
  });
  const rows = found.slice(0, aPage);
  const last = rows.at(-1);
  return {
    rows,
    count: await tx.task.count({ where, take: countedTo }),
    next: found.length > aPage && last ? `${last.dueAt.getTime()}.${last.id}` : null,
    turned: Boolean(cursor),
  };
}

export type OpenTasks = Awaited<ReturnType<typeof openTasks>>;
