import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { type Circumstances, dueBy } from '@/lib/hospital/due-by';
import type { PromiseCode } from '@/lib/hospital/schema';

/** The row of a promise made now; its time follows from the hospital's hours and holidays, and from the case. */
export function aPromise(kind: PromiseCode, on: Circumstances = {}) {
  const madeAt = now();
  return { id: newId(), kind, madeAt, dueAt: dueBy(kind, madeAt, on) };
}

export const circumstancesOf = (tx: Tx, caseId: string) =>
  tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { stage: true, acuity: true } });

export async function makePromise(tx: Tx, caseId: string, kind: PromiseCode) {
  const promise = aPromise(kind, await circumstancesOf(tx, caseId));
  await tx.carePromise.create({ data: { ...promise, caseId }, select: { id: true } });
  return promise.dueAt;
}

/** The hospital has done its next thing: whatever it had promised until now (of this kind) is kept, in time or late. */
export const keepPromises = (tx: Tx, caseId: string, kind?: PromiseCode) =>
  tx.carePromise.updateMany({
    where: { caseId, kind, keptAt: null },
    data: { keptAt: now(), pausedAt: null, pauseReason: null },
  });

/** A case turned out to be more severe: what runs is due sooner, counted from now. Nothing is put off. */
export async function hastenPromises(tx: Tx, caseId: string) {
  const on = await circumstancesOf(tx, caseId);
  const running = await tx.carePromise.findMany({ where: { caseId, keptAt: null, pausedAt: null, brokenAt: null } });
  for (const { id, kind, dueAt } of running) {
    const sooner = dueBy(kind as PromiseCode, now(), on);
    if (sooner < dueAt) await tx.carePromise.update({ where: { id }, data: { dueAt: sooner }, select: { id: true } });
  }
}
