import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { Tx } from '@/lib/db/tx';
import { env } from '@/lib/env';
import { enqueue } from '@/lib/jobs/queue';
import { takeUpload } from '@/lib/records/jobs';
import { scannerState } from './scanner';

const atOnce = 50;
const waits = { settledAt: null, reason: 'notScanned' };

async function uploadsThatWait(tx: Tx) {
  const rows = await tx.recordFile.groupBy({
    by: ['uploadId'],
    where: waits,
    _min: { createdAt: true },
    orderBy: { _min: { createdAt: 'asc' } },
    take: atOnce,
  });
  return rows.map(({ uploadId }) => uploadId);
}

const mayGoOn = async () => env.SCAN === 'off' || (await scannerState()) === 'ok';

/** When the scanner is back, what waited for it is read as if it had just come. */
export async function scanWaiting() {
  const waiting = await asActor(theSystem, uploadsThatWait);
  if (waiting.length === 0 || !(await mayGoOn())) return;
  await asActor(theSystem, async (tx) => {
    for (const uploadId of waiting) {
      await tx.recordFile.updateMany({ where: { ...waits, uploadId }, data: { reason: null } });
      await enqueue(tx, takeUpload, { uploadId });
    }
  });
}
