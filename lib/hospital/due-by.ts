import { hospital } from './profile';
import type { Duration, PromiseCode } from './schema';
import { addWorkingTime, nextOpening } from './working-time';

/** What a promise depends on beside its kind: where the case stands, and how severe it is, once somebody decided that. */
export type Circumstances = { stage?: string; acuity?: number | null };

/** How long this promise takes for such a case. */
export function durationOf(promise: PromiseCode, { stage, acuity }: Circumstances = {}): Duration {
  const fits = hospital.sooner.find(
    (line) =>
      line.promise === promise &&
      (line.stage === undefined || line.stage === stage) &&
      (line.acuity === undefined || (acuity ?? Number.POSITIVE_INFINITY) <= line.acuity),
  );
  return fits ?? hospital.promises[promise];
}

/** When this promise, given at `from`, is due. Without a night watch a red flag waits for the next opening, and we say so. */
export function dueBy(promise: PromiseCode, from: Date, on: Circumstances = {}): Date {
  const watched = promise !== 'redFlag' || hospital.nightWatch.staffed;
  return addWorkingTime(watched ? from : nextOpening(from, hospital), durationOf(promise, on), hospital);
}
