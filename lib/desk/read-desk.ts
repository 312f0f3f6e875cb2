import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { type Filters, partNames } from './filters';
import { countCases, listCases } from './list-cases';

type View = { id: string; name: string; query: string; shared: boolean; ownerId: string };
type FailedMail = { id: string; template: string; recipient: string; values: unknown };
type Around = { views: View[]; colleagues: { id: string; writtenName: string }[]; mails: FailedMail[] };

const aMonth = 30 * 24 * 3_600_000;

/** What stands around the list, in one way to the database: own and shared views, who may have cases, and mails that died. */
async function readAround(tx: Tx, actor: Actor) {
  const [around] = await tx.$queryRaw<[Around]>`
    SELECT
      (SELECT coalesce(jsonb_agg(v ORDER BY v."shared" DESC, v."name"), '[]') FROM (
        SELECT "id", "name", "query", "shared", "ownerId" FROM "DeskView"
        WHERE "ownerId" = ${idOf(actor)}::uuid OR "shared" LIMIT 200) v) AS "views",
      (SELECT coalesce(jsonb_agg(c ORDER BY c."writtenName", c."id"), '[]') FROM (
        SELECT a."id", a."writtenName" FROM "Account" a JOIN "StaffProfile" s ON s."accountId" = a."id"
        WHERE a."kind" = 'staff' AND a."suspendedAt" IS NULL AND s."role" IN ('coordinator', 'leadCoordinator')) c) AS "colleagues",
      (SELECT coalesce(jsonb_agg(m), '[]') FROM (
        SELECT "id", "template", "recipient", "values" FROM "Mail"
        WHERE "state" = 'failed' AND "createdAt" > ${new Date(now().getTime() - aMonth)}
        ORDER BY "createdAt" DESC LIMIT 50) m) AS "mails"`;
  return around;
}

/** A page of the desk with what stands around it; which filters were used is recorded, and never what was searched for. */
export const readDesk = (actor: Actor, filters: Filters) =>
  asActor(actor, async (tx) => {
    const { rows, next, total } = await listCases(tx, actor, filters);
    const count = total ?? (await countCases(tx, actor, filters));
    const around = await readAround(tx, actor);
    await record(tx, actor, 'desk.listed', { count, filters: partNames.filter((name) => filters[name] !== undefined) });
    return { rows, next, count, ...around };
  });

export type DeskPage = Awaited<ReturnType<typeof readDesk>>;
