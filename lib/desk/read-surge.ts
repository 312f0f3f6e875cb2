import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { canCoordinate } from './give-case';

const aDay = 24 * 3_600_000;

/** How old what is open is, by the days since it was opened: below each of these, and beyond. */
export const ageLimits = [1, 3, 7, 30] as const;

/** One line of a table: what it is about, and how many, how many of them urgent, severe and late, since when. */
export type Load = {
  key: string | null;
  count: number;
  signs: number;
  severe: number;
  late: number;
  oldest: Date;
};

type Line = Load & { about: 'all' | 'owner' | 'stage' | 'programme' | 'acuity' | 'age' };

/** One walk through what is open, for all tables at once. */
const readLines = (tx: Tx, at: Date) => {
  const before = ageLimits.map((days) => new Date(at.getTime() - days * aDay));
  return tx.$queryRaw<Line[]>`
    WITH opened AS MATERIALIZED (
      SELECT "coordinatorId"::text AS "owner", "stage"::text AS "stage", "programme", coalesce("acuity", 6)::text AS "acuity",
        CASE WHEN "openedAt" > ${before[0]} THEN '0' WHEN "openedAt" > ${before[1]} THEN '1' WHEN "openedAt" > ${before[2]} THEN '2'
          WHEN "openedAt" > ${before[3]} THEN '3' ELSE '4' END AS "age",
        "urgency" = 0 AS "signs", coalesce("acuity" <= 2, false) AS "severe", "urgency" <= 1 AND "dueAt" < ${at} AS "late", "openedAt"
      FROM "Case" WHERE "urgency" < 4)
    SELECT CASE WHEN grouping("owner") = 0 THEN 'owner' WHEN grouping("stage") = 0 THEN 'stage'
        WHEN grouping("programme") = 0 THEN 'programme' WHEN grouping("acuity") = 0 THEN 'acuity'
        WHEN grouping("age") = 0 THEN 'age' ELSE 'all' END AS "about",
      coalesce("owner", "stage", "programme", "acuity", "age") AS "key",
      count(*)::int AS "count", (count(*) FILTER (WHERE "signs"))::int AS "signs",
      (count(*) FILTER (WHERE "severe"))::int AS "severe", (count(*) FILTER (WHERE "late"))::int AS "late",
      min("openedAt") AS "oldest"
    FROM opened
    GROUP BY GROUPING SETS (("owner"), ("stage"), ("programme"), ("acuity"), ("age"), ())
    ORDER BY "count" DESC, "key"`;
};

/** Coordinators, those without a case too, and whoever else still has some. */
const listOwners = (tx: Tx, ids: string[]) =>
  tx.account.findMany({
    where: { kind: 'staff', OR: [canCoordinate, { id: { in: ids } }] },
    select: { id: true, writtenName: true },
    orderBy: [{ writtenName: 'asc' }, { id: 'asc' }],
  });

const none = { count: 0, signs: 0, severe: 0, late: 0 };

/** How much is open, how severe, how old, and whose. */
export const readSurge = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'surge.open');
    const lines = await readLines(tx, now());
    const about = (what: Line['about']) => lines.filter((line) => line.about === what);
    const byOwner = new Map(about('owner').map((line) => [line.key, line]));
    const owners = await listOwners(
      tx,
      [...byOwner.keys()].filter((id) => id !== null),
    );
    await record(tx, actor, 'surge.viewed', {});
    return {
      all: about('all')[0] ?? { ...none, key: null, oldest: null },
      nobody: byOwner.get(null) ?? null,
      owners: owners
        .map(({ id, writtenName }) => ({ id, writtenName, load: byOwner.get(id) ?? null }))
        .toSorted((one, other) => (other.load?.count ?? 0) - (one.load?.count ?? 0)),
      stages: about('stage'),
      programmes: about('programme'),
      acuities: about('acuity').toSorted((one, other) => Number(one.key) - Number(other.key)),
      ages: about('age').toSorted((one, other) => Number(one.key) - Number(other.key)),
    };
  });

export type Surge = Awaited<ReturnType<typeof readSurge>>;
