import { resumePromises } from '@/lib/care-journey/pause-promises';
import { keepPromises, makePromise } from '@/lib/care-journey/promises';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';

/** The next word is the patient's, so no promise of ours runs. */
export const waitForPatient = (tx: Tx, caseId: string) => keepPromises(tx, caseId);

const awaited = (tx: Tx, caseId: string) =>
  tx.message.count({ where: { caseId, awaitsAnswer: true, answeredAt: null, releasedAt: { not: null } } });

/** A message of ours is the reply that was promised. A case with nothing to wait for gets its next step promised. */
export async function keepReplies(tx: Tx, caseId: string) {
  for (const kind of ['firstReply', 'questionAnswered'] as const) await keepPromises(tx, caseId, kind);
  const running = await tx.carePromise.count({ where: { caseId, keptAt: null } });
  if (running === 0 && (await awaited(tx, caseId)) === 0) await makePromise(tx, caseId, 'nextStep');
}

/** The patient has written: what we asked is answered, and the clock of our reply runs, once. */
export async function promiseReply(tx: Tx, caseId: string) {
  await tx.message.updateMany({
    where: { caseId, awaitsAnswer: true, answeredAt: null, releasedAt: { not: null } },
    data: { answeredAt: now() },
  });
  await resumePromises(tx, caseId);
  const running = await tx.carePromise.count({ where: { caseId, keptAt: null, kind: 'questionAnswered' } });
  if (running === 0) await makePromise(tx, caseId, 'questionAnswered');
}
