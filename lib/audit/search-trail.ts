import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { readReference } from '@/lib/people/references';
import { type Asked, spanOf } from './asked';
import { record } from './record';

export const rowsOnPage = 50;

/** A page of the trail, newest first, with the names and references that belong to it. The search is recorded too. */
export const searchTrail = (actor: Actor, asked: Asked, timeZone: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'trail.search');
    const rows = await readEntries(tx, asked, timeZone, rowsOnPage + 1);
    await record(tx, actor, 'trail.searched', { role: 'administrator', ...filtersOf(asked) });
    const shown = rows.slice(0, rowsOnPage);
    return {
      rows: await withNames(tx, shown),
      next: rows.length > rowsOnPage ? String(shown.at(-1)!.id) : undefined,
    };
  });

/** What the trail says of a question to it: codes, and never the name that somebody typed. */
export const filtersOf = ({ who, case: typed, action, from, to }: Asked) => ({
  byName: who !== undefined,
  case: (typed && readReference(typed)) ?? null,
  action: action ?? null,
  from: from ?? null,
  to: to ?? null,
});

export type TrailRow = Awaited<ReturnType<typeof searchTrail>>['rows'][number];

/** Entries below `before`, by key and not by count, so that the last page is as near as the first. */
export async function readEntries(tx: Tx, asked: Asked, timeZone: string, most: number) {
  const where = await filterOf(tx, asked, timeZone);
  if (!where) return [];
  return tx.auditEntry.findMany({ where, orderBy: { id: 'desc' }, take: most, omit: { tx: true } });
}

/** Nothing where the question names somebody or a case that there is not. */
async function filterOf(tx: Tx, asked: Asked, timeZone: string): Promise<Prisma.AuditEntryWhereInput | null> {
  const actorIds = asked.who ? await staffCalled(tx, asked.who) : undefined;
  const caseId = asked.case ? await caseAt(tx, asked.case) : undefined;
  const ids = await idsBetween(tx, asked, timeZone);
  if (actorIds?.length === 0 || caseId === null || ids === null) return null;
  const { since, until } = spanOf(asked, timeZone);
  return {
    actorId: actorIds && { in: actorIds },
    caseId,
    action: asked.action,
    AND: [
      { id: { gte: ids?.first, lte: ids?.last } },
      { id: { lt: asked.before ? BigInt(asked.before) : undefined } },
      { at: { gte: since, lt: until } },
    ],
  };
}

/** Which ids a span of time has, because the order of pages is that of ids: found by the small index of times. */
async function idsBetween(tx: Tx, asked: Asked, timeZone: string) {
  const { since, until } = spanOf(asked, timeZone);
  if (!since && !until) return undefined;
  const { _min, _max } = await tx.auditEntry.aggregate({
    where: { at: { gte: since, lt: until } },
    _min: { id: true },
    _max: { id: true },
  });
  return _min.id === null ? null : { first: _min.id, last: _max.id! };
}

const insensitive = { mode: 'insensitive' } as const;

const staffCalled = async (tx: Tx, typed: string) => {
  const named = { contains: typed, ...insensitive };
  const staff = await tx.staffProfile.findMany({
    where: { account: { OR: [{ writtenName: named }, { email: { equals: typed, ...insensitive } }] } },
    select: { accountId: true },
    take: 100,
  });
  return staff.map(({ accountId }) => accountId);
};

async function caseAt(tx: Tx, typed: string) {
  const [found] = await tx.$queryRaw<
    { id: string | null }[]
  >`SELECT app_case_at(${readReference(typed) ?? ''}) AS "id"`;
  return found?.id ?? null;
}

type Entry = Awaited<ReturnType<typeof readEntries>>[number];

/** Staff by name; of people only that they are people, for the trail is no list of patients. */
export async function withNames(tx: Tx, entries: Entry[]) {
  const some = (ids: (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];
  const staff = await tx.account.findMany({
    where: { kind: 'staff', id: { in: some(entries.map(({ actorId }) => actorId)) } },
    select: { id: true, writtenName: true },
  });
  const cases = await tx.$queryRaw<{ id: string; reference: string }[]>`
    SELECT "id", "reference" FROM app_references(${some(entries.map(({ caseId }) => caseId))}::uuid[])`;
  const names = new Map(staff.map(({ id, writtenName }) => [id, writtenName]));
  const references = new Map(cases.map(({ id, reference }) => [id, reference]));
  return entries.map(({ id, at, actorKind, actorId, action, caseId, details }) => ({
    id: String(id),
    at,
    actorKind,
    actorId,
    name: actorId ? names.get(actorId) : undefined,
    action,
    reference: caseId ? references.get(caseId) : undefined,
    details: details as Record<string, unknown>,
  }));
}
