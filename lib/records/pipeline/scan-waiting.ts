import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { env } from '@/lib/env';
import { goOnWaiting } from './next-files';
import { readUpload } from './read-upload';
import { scannerState } from './scanner';

const uploadsThatWait = () =>
  asActor(theSystem, async (tx) => {
    const rows = await tx.recordFile.findMany({
      where: { settledAt: null, reason: 'notScanned' },
      distinct: ['uploadId'],
      orderBy: { createdAt: 'asc' },
      take: 20,
      select: { uploadId: true },
    });
    return rows.map(({ uploadId }) => uploadId);
  });

const mayGoOn = async () => env.SCAN === 'off' || (await scannerState()) === 'ok';

/** When the scanner is back, what waited for it is read; what needs more than a minute the next run goes on with. */
export async function scanWaiting() {
  const waiting = await uploadsThatWait();
  if (waiting.length === 0 || !(await mayGoOn())) return;
  for (const uploadId of waiting) {
    await goOnWaiting(uploadId);
    await readUpload(uploadId);
  }
}
