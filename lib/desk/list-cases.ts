import type { Actor } from '@/lib/access/actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { Prisma } from '@/lib/db/generated/client';
import type { Stage } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';
import { type Cursor, writeCursor } from './cursor';
import type { Filters } from './filters';
import { mostFound, rowsOfPage, rowsOfSearch } from './limits';
import { whereCases } from './where-cases';

const { sql } = Prisma;

/** What a row of the desk shows of a case. */
export type DeskCase = {
  id: string;
  reference: string;
  stage: Stage;
  stageSince: Date;
  openedAt: Date;
  programme: string;
  urgency: number;
  dueAt: Date;
  country: string;
  language: string;
  acuity: number | null;
  coordinatorId: string | null;
  coordinator: string | null;
  writtenName: string;
  passportName: string | null;
  fit: number;
  /** How many there are in all, where a search has counted them on its way. */
  total: number | null;
};

/** The first page of a search puts all that was found in order, so it can count it as well. */
export const isWhole = ({ q, after }: Filters) => q !== undefined && after === undefined;

/** The page is found by the index alone; only its rows are looked up elsewhere. */
export const listed = (actor: Actor, filters: Filters, most: number) => {
  const { from, where, beyond, order, fit } = whereCases(actor, filters);
  return sql`
    SELECT c."id", c."reference", c."stage", c."stageSince", c."openedAt", c."programme", c."urgency", c."dueAt",
      c."country", c."language", c."acuity", c."coordinatorId", a."writtenName" AS "coordinator",
      p."writtenName", p."passportName", page."fit", page."total"
    FROM (
      SELECT page.*, row_number() OVER () AS "nth" FROM (
        SELECT c."id", ${fit} AS "fit", ${isWhole(filters) ? sql`count(*) OVER ()::int` : sql`NULL::int`} AS "total"
        ${from} ${where} ${beyond} ${order} LIMIT ${most}::int
      ) page
    ) page
    JOIN "Case" c ON c."id" = page."id"
    JOIN "Patient" p ON p."id" = c."patientId"
    LEFT JOIN "Account" a ON a."id" = c."coordinatorId"
    ORDER BY page."nth"`;
};

/** How many there are, up to a thousand and one: beyond that a number helps nobody and costs a walk through all of them. */
export const counted = (actor: Actor, filters: Filters) => {
  const { from, where } = whereCases(actor, filters);
  return sql`SELECT count(*)::int AS "count" FROM (SELECT ${from} ${where} LIMIT ${mostFound + 1}::int) counted`;
};

function cursorAfter({ sort, q }: Filters, row: DeskCase) {
  const due = row.dueAt.toISOString();
  const place = {
    urgency: [row.urgency, due, row.id],
    acuity: [row.acuity ?? 6, row.urgency, due, row.id],
    newest: [row.openedAt.toISOString(), row.id],
    stage: [row.stageSince.toISOString(), row.id],
  }[sort] as Cursor;
  return writeCursor(q ? [row.fit, ...place] : place);
}

export const rowsOf = ({ q }: Filters) => (q === undefined ? rowsOfPage : rowsOfSearch);

/** A page of these rows, of which one too many was asked for, and where the next one begins. */
export function pageOf(rows: DeskCase[], filters: Filters, most = rowsOf(filters)) {
  const page = rows.slice(0, most);
  return { rows: page, next: rows.length > most ? cursorAfter(filters, page.at(-1)!) : null };
}

/** So many rows in their order, and where the next ones begin. */
export async function listCases(tx: Tx, actor: Actor, filters: Filters, most = rowsOf(filters)) {
  authorizeDoor(actor, 'desk.open');
  const rows = await tx.$queryRaw<DeskCase[]>(listed(actor, filters, most + 1));
  const total = isWhole(filters) ? (rows[0]?.total ?? 0) : null;
  return { ...pageOf(rows, filters, most), total };
}
