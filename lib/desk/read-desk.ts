import { type Actor, idOf } from '@/lib/access/actor';
import { inOneIntroduced } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { entryRow } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Prisma } from '@/lib/db/generated/client';
import { cursorAt } from '@/lib/live/cursor';
import { type Filters, partNames } from './filters';
import { counted, type DeskCase, isWhole, listed, pageOf, rowsOf } from './list-cases';

const { sql } = Prisma;

type View = { id: string; name: string; query: string; shared: boolean };
type FailedMail = { id: string; template: string; recipient: string; values: unknown };
type Around = { views: View[]; colleagues: { id: string; writtenName: string }[]; mails: FailedMail[] };
type Read = Around & { rows: DeskCase[]; count: number; snapshot: string };

const aMonth = 30 * 24 * 3_600_000;

/** What stands around the list: own and shared views, who may have cases, and mails that died. */
const around = (actor: Actor) => sql`
  (SELECT coalesce(json_agg(v ORDER BY v."shared" DESC, v."name"), '[]') FROM (
    SELECT "id", "name", "query", "shared" FROM "DeskView"
    WHERE "ownerId" = ${idOf(actor)}::uuid OR "shared" LIMIT 200) v) AS "views",
  (SELECT coalesce(json_agg(c ORDER BY c."writtenName", c."id"), '[]') FROM (
    SELECT a."id", a."writtenName" FROM "Account" a JOIN "StaffProfile" s ON s."accountId" = a."id"
    WHERE a."kind" = 'staff' AND a."suspendedAt" IS NULL AND s."role" IN ('coordinator', 'leadCoordinator')) c) AS "colleagues",
  (SELECT coalesce(json_agg(m), '[]') FROM (
    SELECT "id", "template", "recipient", "values" FROM "Mail"
    WHERE "state" = 'failed' AND "createdAt" > ${new Date(now().getTime() - aMonth)}
    ORDER BY "createdAt" DESC LIMIT 50) m) AS "mails"`;

/** Which filters were used, and never what was searched for. */
function entryOf(actor: Actor, filters: Filters) {
  const used = partNames.filter((name) => filters[name] !== undefined);
  const { at, actorKind, actorId, action, details } = entryRow(actor, 'desk.listed', { filters: used });
  return sql`
    INSERT INTO "AuditEntry" ("at", "actorKind", "actorId", "action", "details")
    SELECT ${at}, ${actorKind}, ${actorId}::uuid, ${action},
      ${JSON.stringify(details)}::jsonb || jsonb_build_object('count', "count") FROM counted`;
}

const countOf = (actor: Actor, filters: Filters) =>
  isWhole(filters) ? sql`SELECT coalesce(max("total"), 0) AS "count" FROM listed` : counted(actor, filters);

/** All of it in one statement, because each way to the database and back is felt; fifty rows are read fastest as one text. */
const statement = (actor: Actor, filters: Filters) => sql`
  WITH listed AS MATERIALIZED (${listed(actor, filters, rowsOf(filters) + 1)}),
    counted AS MATERIALIZED (${countOf(actor, filters)}),
    entry AS (${entryOf(actor, filters)})
  SELECT (SELECT coalesce(json_agg(listed), '[]') FROM listed) AS "rows", (SELECT "count" FROM counted),
    pg_current_snapshot()::text AS "snapshot", ${around(actor)}`;

/** JSON has no dates. */
const withDates = (row: DeskCase) => ({
  ...row,
  stageSince: new Date(row.stageSince),
  openedAt: new Date(row.openedAt),
  dueAt: new Date(row.dueAt),
});

/** A page of the desk, what stands around it and since when it listens for changes: by the snapshot that its rows are from. */
export async function readDesk(actor: Actor, filters: Filters) {
  authorizeDoor(actor, 'desk.open');
  const [{ rows, snapshot, ...read }] = (await inOneIntroduced<Read>(actor, statement(actor, filters))) as [Read];
  return { ...read, ...pageOf(rows.map(withDates), filters), since: cursorAt(snapshot) };
}

export type DeskPage = Awaited<ReturnType<typeof readDesk>>;
