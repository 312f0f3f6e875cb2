import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { type About, caseIdOf } from './about';

const announcing = new WeakSet<Tx>();

/** The row of an event, for a verb that writes it among others; the bell rings for it after the commit. */
export function announced(tx: Tx, about: About) {
  announcing.add(tx);
  return { topic: about.topic, caseId: caseIdOf(about), at: now() };
}

/** Says in the transaction of a change that something changed. Pages hear of it once it is committed. */
export async function announce(tx: Tx, about: About) {
  const { topic, caseId, at } = announced(tx, about);
  await tx.$executeRaw`INSERT INTO "LiveEvent" ("topic", "caseId", "at") VALUES (${topic}, ${caseId}::uuid, ${at})`;
}

export const hasAnnounced = (tx: Tx) => announcing.has(tx);
