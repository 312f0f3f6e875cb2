import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { durationOf } from '@/lib/hospital/due-by';
import { hospital } from '@/lib/hospital/profile';
import type { PromiseCode } from '@/lib/hospital/schema';
import { dueAfter, timeLeft } from '@/lib/hospital/working-time';
import { circumstancesOf } from './promises';

/** Why a clock stands still. `merged` is set by the house, the others by a person. */
export const pauseReasons = ['waitsForAnswer', 'waitsForRecords', 'waitsForPayer', 'patientAskedForTime'] as const;
export type PauseReason = (typeof pauseReasons)[number] | 'merged';

/** The clocks of a case stand still: those that run and are not broken. Warning signs wait for nobody. Resolves to how many. */
export async function pausePromises(tx: Tx, caseId: string, reason: PauseReason) {
  const running = { caseId, keptAt: null, pausedAt: null, brokenAt: null, kind: { not: 'redFlag' } };
  const { count } = await tx.carePromise.updateMany({
    where: running,
    data: { pausedAt: now(), pauseReason: reason },
  });
  return count;
}

/** The clocks go on with the time that was left of them when they were stopped; of a merged case only for that reason. */
export async function resumePromises(tx: Tx, caseId: string, reason?: PauseReason) {
  const where = { caseId, keptAt: null, pausedAt: { not: null }, pauseReason: reason ?? { not: 'merged' } };
  const paused = await tx.carePromise.findMany({ where });
  const on = await circumstancesOf(tx, caseId);
  for (const { id, kind, pausedAt, dueAt } of paused) {
    const { unit } = durationOf(kind as PromiseCode, on);
    const left = timeLeft(pausedAt!, dueAt, unit, hospital);
    const data = { dueAt: dueAfter(now(), left, unit, hospital), pausedAt: null, pauseReason: null };
    await tx.carePromise.updateMany({ where: { id, pausedAt }, data });
  }
  return paused.length;
}
