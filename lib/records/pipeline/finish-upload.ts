import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/tx';
import { announce } from '@/lib/live/announce';
import { tell } from '@/lib/notices/tell';
import { pictureSeries } from './picture-series';

type Upload = { id: string; caseId: string };

/** What no record is and lies in an archive beside images of a study is what a CD brings along: nobody need hear of it. */
async function setAside(tx: Tx, { id, caseId }: Upload) {
  const { batchId } = await tx.upload.findUniqueOrThrow({ where: { id }, select: { batchId: true } });
  const hasImages = await tx.recordFile.findFirst({
    where: { caseId, upload: { batchId }, seriesId: { not: null } },
    select: { id: true },
  });
  if (!hasImages) return;
  await tx.recordFile.updateMany({
    where: {
      caseId,
      upload: { batchId },
      archiveId: { not: null },
      reason: { in: ['typeNotAccepted', 'archiveUnsupported', 'empty'] },
    },
    data: { state: 'refused', reason: 'program' },
  });
}

/** Once for an upload, however often its reading ends. */
async function tellOfMalware(tx: Tx, { id, caseId }: Upload) {
  const found = await tx.recordFile.findFirst({ where: { uploadId: id, reason: 'malware' }, select: { id: true } });
  if (!found) return;
  const isTold = await tx.auditEntry.findFirst({
    where: { caseId, action: 'record.malwareTold', details: { path: ['uploadId'], equals: id } },
    select: { id: true },
  });
  if (isTold) return;
  await tell(tx, { id: caseId }, { event: 'fileRefused' });
  await tell(tx, { id: caseId }, { event: 'malwareFound' });
  await record(tx, theSystem, 'record.malwareTold', { caseId, uploadId: id });
}

/** When everything of an upload was looked at: what it was all about. */
export async function finishUpload(upload: Upload) {
  await asActor(theSystem, async (tx) => {
    await setAside(tx, upload);
    await tellOfMalware(tx, upload);
    await announce(tx, { topic: 'case', caseId: upload.caseId });
  });
  await pictureSeries(upload.id);
}
