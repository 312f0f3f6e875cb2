import { now } from '@/lib/clock';
import type { Duplicates } from '@/lib/desk/duplicates/queries';
import type { Standing } from '@/lib/desk/next-steps';
import type { Workspace } from '@/lib/desk/read-workspace';

/** What the next step follows from, read off the rows of a case. */
export function standingOf({ on, alert, apologies, tasksDue, records }: Workspace, { found }: Duplicates): Standing {
  const running = on.promises.filter(({ pausedAt }) => !pausedAt);
  return {
    stage: on.stage,
    acuity: on.acuity,
    coordinatorId: on.coordinatorId,
    tasksDue,
    alertOpen: Boolean(alert && !alert.takenAt && on.promises.some(({ kind }) => kind === 'redFlag')),
    apologyOpen: apologies.length > 0,
    late: running.some(({ dueAt }) => dueAt < now()),
    answerWaits: running.some(({ kind }) => kind === 'questionAnswered'),
    recordsArrived: running.some(({ kind }) => kind === 'recordsChecked'),
    recordsComplete: records.standing.isComplete,
    duplicates: found.some(({ answer }) => !answer),
    mayMail: Boolean(on.patient.capacities[0]?.account.email),
    paused: running.length < on.promises.length,
    questionOpen: on.messages.length > 0,
  };
}
