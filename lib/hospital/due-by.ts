import { hospital } from './profile';
import type { PromiseCode } from './schema';
import { addWorkingTime, nextOpening } from './working-time';

/** When this promise, given at `from`, is due. Without a night watch a red flag waits for the next opening, and we say so. */
export function dueBy(promise: PromiseCode, from: Date): Date {
  const watched = promise !== 'redFlag' || hospital.nightWatch.staffed;
  return addWorkingTime(watched ? from : nextOpening(from, hospital), hospital.promises[promise], hospital);
}
