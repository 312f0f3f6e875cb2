import { isOpen, movesFrom } from '@/lib/care-journey/stages';
import type { Stage } from '@/lib/db/generated/enums';

/** What the next step follows from. */
export type Standing = {
  stage: Stage;
  alertOpen: boolean;
  acuity: number | null;
  coordinatorId: string | null;
  apologyOpen: boolean;
  late: boolean;
  answerWaits: boolean;
  recordsArrived: boolean;
  recordsComplete: boolean;
  tasksDue: boolean;
  duplicates: boolean;
  mayMail: boolean;
  paused: boolean;
  questionOpen: boolean;
};

const waiting = ({ paused, questionOpen }: Standing) => paused || questionOpen;

/** Each step with when it is due, the most pressing first, and where on the page it is done. */
const steps = [
  ['takeAlert', 'alert', ({ alertOpen }) => alertOpen],
  ['triage', 'triage', ({ acuity, stage }) => acuity === null && stage === 'inquiry'],
  ['overdue', 'promises', ({ late }) => late],
  ['apology', 'promises', ({ apologyOpen }) => apologyOpen],
  ['takeCase', 'whose', ({ coordinatorId }) => coordinatorId === null],
  ['answer', 'questions', ({ answerWaits }) => answerWaits],
  ['records', 'records', ({ recordsArrived }) => recordsArrived],
  ['completeRecords', 'records', ({ recordsComplete, stage }) => recordsComplete && stage === 'records'],
  ['tasks', 'tasks', ({ tasksDue }) => tasksDue],
  ['duplicates', 'duplicates', ({ duplicates }) => duplicates],
  ['decide', 'decide', ({ stage }) => stage === 'inquiry'],
  ['call', 'contact', ({ mayMail }) => !mayMail],
  ['move', 'decide', (on) => movesFrom(on.stage).length > 0 && !waiting(on)],
] as const satisfies [string, string, (on: Standing) => boolean][];

export type NextStep = { code: (typeof steps)[number][0] | 'wait' | 'none'; at: string | null };

/** What to do next with a case, in order; never nothing, so that nobody wonders. */
export function nextSteps(on: Standing): NextStep[] {
  if (!isOpen(on.stage)) return [{ code: 'none', at: null }];
  const due = steps.filter(([, , when]) => when(on)).map(([code, at]) => ({ code, at }));
  if (due.length > 0) return due;
  return [{ code: waiting(on) ? 'wait' : 'none', at: null }];
}
