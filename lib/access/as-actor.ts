import { now } from '@/lib/clock';
import { ask, askIntroduced } from '@/lib/db/ask';
import { asking } from '@/lib/db/begin';
import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import { type Breaths, inTwoBreaths } from '@/lib/db/in-two-breaths';
import type { Tx } from '@/lib/db/tx';
import { hasAnnounced, type Telling } from '@/lib/live/announce';
import { ringSoon } from '@/lib/live/bell';
import type { Actor } from './actor';

/** Short on purpose: who cannot get a connection in 3 s is told so, and nobody's transaction outlives 10 s. */
const limits = { maxWait: 3_000, timeout: 10_000 };

/** What an actor holds beside their name: a draft or a parked text, by the hash of its cookie; the case that a draft is about to become. */
export type Holding = { draft?: string; opens?: string; parked?: string };

/** What the row policies read; the setting ends with the transaction (docs/decisions/040-row-policies.md). */
function introduction(actor: Actor, held: Holding) {
  const { follows: _, ...who } = { follows: [], ...actor };
  return JSON.stringify({ ...who, ...held, at: now() });
}

/**
 * The one door to the database: one transaction for one actor, committed before this resolves.
 * A failed commit rejects, so nothing is called done that is not.
 */
export async function asActor<T>(actor: Actor, work: (tx: Tx) => Promise<T>, holding: Holding = {}) {
  const held: { tx?: Tx } = {};
  const begin = () => db().$transaction((tx) => work((held.tx = tx)), limits);
  const done = await asking.run(introduction(actor, holding), begin);
  if (held.tx && hasAnnounced(held.tx)) ringSoon(ask);
  return done;
}

/**
 * The same for a verb of two statements, the second made of what the first found, in two ways to the database and back instead
 * of four. The verb may make none: then nothing happened but what it said ahead.
 */
export async function asActorTwice<Row extends object, Ahead extends object>(
  actor: Actor,
  breaths: (telling: Telling) => Breaths<Row, Ahead>,
  holding: Holding = {},
) {
  const telling = {};
  const wrote = await asking.run(introduction(actor, holding), () => inTwoBreaths(breaths(telling)));
  if (wrote && hasAnnounced(telling)) ringSoon(ask);
}

/**
 * One statement, which is a transaction by itself: one way to the database and back instead of four. The database is not
 * told who asks, so tables with row policies are empty here: it is for counters, and for nothing about a case.
 */
export const inOneStatement = <Row extends object>(_actor: Actor, statement: Prisma.Sql) => ask<Row>(statement);

/**
 * The same for one actor, whom the row policies are told of, committed before this resolves: for what is read or written in
 * one statement, and announces nothing.
 */
export const inOneIntroduced = <Row extends object>(actor: Actor, statement: Prisma.Sql) =>
  asking.run(introduction(actor, {}), () => askIntroduced<Row>(statement));
