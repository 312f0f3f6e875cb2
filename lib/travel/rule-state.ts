import { today } from '@/lib/hospital/today';

type Dates = { effectiveFrom: Date; effectiveUntil: Date | null; checkAgainBy: Date; withdrawnAt: Date | null };

export type RuleState = 'withdrawn' | 'ended' | 'outOfDate' | 'notYet' | 'current';

/** Where a rule stands today. Nobody may rely on what was not checked in time, so that comes before whether it has begun. */
export function stateOf({ effectiveFrom, effectiveUntil, checkAgainBy, withdrawnAt }: Dates): RuleState {
  const day = today();
  if (withdrawnAt) return 'withdrawn';
  if (effectiveUntil && effectiveUntil < day) return 'ended';
  if (checkAgainBy < day) return 'outOfDate';
  return effectiveFrom > day ? 'notYet' : 'current';
}
