import { resumePromises } from '@/lib/care-journey/pause-promises';
import { makePromise } from '@/lib/care-journey/promises';
import type { Stage } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';
import { tell } from '@/lib/notices/tell';

/**
 * Files that end at the same moment are counted one after the other, so that one of them is the first. Each holds the key of
 * the case already, by its own row: a lock that asked for more would have them wait for each other for ever.
 */
async function stageOf(tx: Tx, caseId: string) {
  const [on] = await tx.$queryRaw<
    { stage: Stage }[]
  >`SELECT "stage" FROM "Case" WHERE "id" = ${caseId}::uuid FOR NO KEY UPDATE`;
  return on!.stage;
}

async function promiseCheck(tx: Tx, caseId: string) {
  const running = await tx.carePromise.count({ where: { caseId, keptAt: null, kind: 'recordsChecked' } });
  if (running === 0) await makePromise(tx, caseId, 'recordsChecked');
}

/**
 * Called when a file is wholly with us, in its transaction. Of what was chosen together the first one tells the coordinator,
 * starts the clocks that waited for records, and promises a look at them; the other 1,199 are silent.
 */
export async function welcomeBatch(tx: Tx, caseId: string, batchId: string) {
  const stage = await stageOf(tx, caseId);
  const arrived = await tx.upload.count({ where: { caseId, batchId, completedAt: { not: null } } });
  if (arrived !== 1) return;
  await resumePromises(tx, caseId, 'waitsForRecords');
  if (stage === 'records') await promiseCheck(tx, caseId);
  await tell(tx, { id: caseId }, { event: 'recordsArrived' });
}
