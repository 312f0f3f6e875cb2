import { now } from '@/lib/clock';
import type { Line } from '@/lib/db/listen';
import { type About, caseIdOf } from './about';
import { type Cursor, cursorAt } from './cursor';

/** As long as events are kept; a cursor that is older may have missed some. */
export const kept = 24 * 3_600_000;

/** Committed by now and not yet then: of two transactions that overlap, the one that took its id first may end last. */
const then = 'coalesce($1::pg_snapshot, pg_current_snapshot())';
const committedSince = `"xid" >= pg_snapshot_xmin(${then})
  AND NOT pg_visible_in_snapshot("xid", ${then}) AND pg_visible_in_snapshot("xid", pg_current_snapshot())`;

const allSince = `SELECT pg_current_snapshot()::text AS "snapshot",
  ARRAY(SELECT DISTINCT coalesce("caseId"::text, "topic") FROM "LiveEvent" WHERE ${committedSince}) AS "heard"`;

/** Everything that was announced since, by topic or id of the case, and until where that reaches. */
export async function heardSince(line: Line, snapshot: string | undefined) {
  const [row] = await line.ask<{ snapshot: string; heard: string[] }>(allSince, [snapshot]);
  return { snapshot: row!.snapshot, heard: new Set(row!.heard) };
}

/** A database that was restored counts its transactions anew: then the cursor is of another time. */
const anySince = `SELECT pg_current_snapshot()::text AS "snapshot",
  pg_snapshot_xmax(${then}) > pg_snapshot_xmax(pg_current_snapshot()) OR EXISTS
    (SELECT FROM "LiveEvent" WHERE ${committedSince} AND ($2::uuid IS NULL OR "caseId" = $2)) AS "changed"`;

const isTooOld = ({ at }: Cursor) => now().getTime() - at > kept / 2;

/** Whether a page that had heard until there has missed something; whoever cannot say until where has. */
export async function changedSince(line: Line, about: About, since: Cursor | null) {
  const [row] = await line.ask<{ snapshot: string; changed: boolean }>(anySince, [since?.snapshot, caseIdOf(about)]);
  return { changed: !since || isTooOld(since) || row!.changed, cursor: cursorAt(row!.snapshot) };
}
