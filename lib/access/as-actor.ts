import { db } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { hasAnnounced } from '@/lib/live/announce';
import { ringSoon } from '@/lib/live/bell';
import type { Actor } from './actor';

/** Short on purpose: who cannot get a connection in 3 s is told so, and nobody's transaction outlives 10 s. */
const limits = { maxWait: 3_000, timeout: 10_000 };

/**
 * The one door to the database: one transaction for one actor, committed before this resolves.
 * A failed commit rejects, so nothing is called done that is not.
 */
export async function asActor<T>(_actor: Actor, work: (tx: Tx) => Promise<T>) {
  const held: { tx?: Tx } = {};
  const done = await db().$transaction((tx) => work((held.tx = tx)), limits);
  if (held.tx && hasAnnounced(held.tx)) ringSoon(db());
  return done;
}

/** The same for one statement, which is a transaction by itself: one way to the database and back instead of three. */
export const inOneStatement = <T>(_actor: Actor, work: (tx: Tx) => Prisma.PrismaPromise<T>) => work(db());
