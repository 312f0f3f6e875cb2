import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { type About, caseIdOf } from './about';

/** A transaction, whatever stands for it. */
export type Telling = object;

const announcing = new WeakSet<Telling>();

/** The row of an event, for a verb that writes it among others; the bell rings for it after the commit. */
export function announced(tx: Telling, about: About) {
  announcing.add(tx);
  return { topic: about.topic, caseId: caseIdOf(about), at: now() };
}

/** Says in the transaction of a change that something changed. Pages hear of it once it is committed. */
export async function announce(tx: Tx, about: About) {
  const { topic, caseId, at } = announced(tx, about);
  await tx.$executeRaw`INSERT INTO "LiveEvent" ("topic", "caseId", "at") VALUES (${topic}, ${caseId}::uuid, ${at})`;
}

export const hasAnnounced = (tx: Telling) => announcing.has(tx);
