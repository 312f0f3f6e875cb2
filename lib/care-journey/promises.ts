import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { dueBy } from '@/lib/hospital/due-by';
import type { PromiseCode } from '@/lib/hospital/schema';

/** The row of a promise made now; its time follows from the hospital's hours and holidays. */
export function aPromise(kind: PromiseCode) {
  const madeAt = now();
  return { id: newId(), kind, madeAt, dueAt: dueBy(kind, madeAt) };
}

export async function makePromise(tx: Tx, caseId: string, kind: PromiseCode) {
  const promise = aPromise(kind);
  await tx.carePromise.create({ data: { ...promise, caseId }, select: { id: true } });
  return promise.dueAt;
}

/** The hospital has done its next thing: whatever it had promised until now is kept, in time or late. */
export const keepPromises = (tx: Tx, caseId: string) =>
  tx.carePromise.updateMany({ where: { caseId, keptAt: null }, data: { keptAt: now() } });
