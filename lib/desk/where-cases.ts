import { type Actor, idOf } from '@/lib/access/actor';
import { isOpen } from '@/lib/care-journey/stages';
import { now } from '@/lib/clock';
import { Prisma } from '@/lib/db/generated/client';
import { type Cursor, readCursor } from './cursor';
import { type Filters, showsOpenOnly } from './filters';
import { mostFound, rowsOfSearch } from './limits';
import { type Asked, type Query, searchQuery } from './search-query';

const { sql, join, empty } = Prisma;

const ended = 4;

const ofOwner = (owner: string, actor: Actor) =>
  owner === 'none'
    ? sql`c."coordinatorId" IS NULL`
    : sql`c."coordinatorId" = ${owner === 'me' ? idOf(actor) : owner}::uuid`;

const ofState = {
  signs: () => sql`c."urgency" = 0`,
  overdue: () => sql`c."urgency" <= 1 AND c."dueAt" < ${now()}`,
  waiting: () => sql`c."urgency" = 2`,
  paused: () => sql`c."urgency" = 3`,
  ended: () => sql`c."urgency" = ${ended}`,
  all: () => sql`true`,
};

/** The conditions of a list, without where its page begins. */
function conditions(actor: Actor, filters: Filters) {
  const { stage, programme, language, country, acuity, owner, state } = filters;
  return [
    showsOpenOnly(filters) && sql`c."urgency" < ${ended}`,
    // A case that is worked on in another one waits in no list, whatever its stage. Behind row policies no index knows stages, so
    // that what has ended is looked for where it is.
    stage && !state && (isOpen(stage) ? sql`c."urgency" < ${ended}` : sql`c."urgency" = ${ended}`),
    stage && sql`c."stage" = ${stage}::"Stage"`,
    programme && sql`c."programme" = ${programme}`,
    language && sql`c."language" = ${language}`,
    country && sql`c."country" = ${country}`,
    acuity && sql`coalesce(c."acuity", 6) = ${acuity}`,
    owner && ofOwner(owner, actor),
    state && ofState[state](),
  ].filter((condition) => typeof condition === 'object');
}

const [urgency, dueAt, id] = [sql`c."urgency"`, sql`c."dueAt"`, sql`c."id"`];

/** The columns of each order; behind a search, `fit` stands before them. */
const orders = {
  urgency: { columns: [urgency, dueAt, id], down: false },
  acuity: { columns: [sql`coalesce(c."acuity", 6)`, urgency, dueAt, id], down: false },
  newest: { columns: [sql`c."openedAt"`, id], down: true },
  stage: { columns: [sql`c."stageSince"`, id], down: false },
};

const typed = (value: string | number) =>
  typeof value === 'number'
    ? sql`${value}::int`
    : value.includes('T')
      ? sql`${value}::timestamptz`
      : sql`${value}::uuid`;

const beyond = (columns: Prisma.Sql[], cursor: Cursor, down: boolean) =>
  sql`(${join(columns)}) ${down ? sql`<` : sql`>`} (${join(cursor.map(typed))})`;

const find = (asked: string) => sql`find_cases(${asked}::tsquery, ${mostFound + 1}::int)`;

/** Words as they stand where they fill a page, else by their beginnings, for which the index gathers all that begins so. */
const wholeFirst = (asked: string, whole: Query) => sql`(
    WITH whole AS MATERIALIZED (SELECT * FROM ${find(whole.asked)}),
      filled AS MATERIALIZED (
        SELECT count(*) > ${rowsOfSearch}::int AS "is" FROM whole WHERE "keys" @@ ${whole.exact}::tsquery)
    SELECT * FROM whole WHERE (SELECT "is" FROM filled)
    UNION ALL SELECT * FROM ${find(asked)} WHERE NOT (SELECT "is" FROM filled))`;

/** What is found, and how well; with the place of each on the desk. */
const found = ({ asked, exact, whole }: Asked, down: boolean) => {
  const [fits, other] = down ? [1, 0] : [0, 1];
  return sql`(
    SELECT f."id", f."urgency", f."dueAt",
      CASE WHEN f."keys" @@ ${exact}::tsquery THEN ${fits}::int ELSE ${other}::int END AS "fit"
    FROM ${whole ? wholeFirst(asked, whole) : find(asked)} f OFFSET 0)`;
};

/** A search whose words have no letter or digit finds nothing. */
const nothing = { asked: `'-'`, exact: `'-'` };

/** What is found by whole words fills no page any more when filters have taken their part of it. */
const questionOf = (q: string, filtered: boolean): Asked => {
  const asked = searchQuery(q) ?? nothing;
  return filtered ? { ...asked, whole: undefined } : asked;
};

/** A search alone, in the order of the desk, has all that it needs where it finds: cases are looked up for its page only. */
const isAlone = ({ q, sort }: Filters, where: Prisma.Sql[]) => q && sort === 'urgency' && where.length === 0;

/** Where it looks, and how well a row fits there. */
function placeOf(filters: Filters, where: Prisma.Sql[], down: boolean) {
  if (!filters.q) return { from: sql`FROM "Case" c`, fit: sql`0` };
  const what = found(questionOf(filters.q, where.length > 0), down);
  return isAlone(filters, where)
    ? { from: sql`FROM ${what} c`, fit: sql`c."fit"` }
    : { from: sql`FROM "Case" c JOIN ${what} found ON found."id" = c."id"`, fit: sql`found."fit"` };
}

/** From, where and order of the list that these filters ask for, to be put after `SELECT …`. */
export function whereCases(actor: Actor, filters: Filters) {
  const { columns: plain, down } = orders[filters.sort];
  const where = conditions(actor, filters);
  const { from, fit } = placeOf(filters, where, down);
  const columns = filters.q ? [fit, ...plain] : plain;
  // The same order, by which the planner finds the index of what is nobody's, however few of it fits.
  const first = filters.owner === 'none' && filters.sort === 'urgency' && !filters.q ? [sql`c."coordinatorId"`] : [];
  const cursor = filters.after ? readCursor(filters.after, filters) : null;
  const all = where.length > 0 ? where : [sql`true`];
  const way = down ? sql`DESC` : sql`ASC`;
  return {
    from,
    fit,
    where: sql`WHERE ${join(all, ' AND ')}`,
    beyond: cursor ? sql`AND ${beyond(columns, cursor, down)}` : empty,
    order: sql`ORDER BY ${join([...first, ...columns].map((column) => sql`${column} ${way}`))}`,
  };
}
