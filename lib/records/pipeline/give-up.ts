import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { announce } from '@/lib/live/announce';
import { takeUpload } from './take-upload';

/** After hours of tries nobody is left waiting: what was not read by then is said to be unreadable. Its bytes stay. */
export async function giveUp(uploadId: string) {
  if (!(await takeUpload(uploadId))) return;
  await asActor(theSystem, async (tx) => {
    await tx.recordFile.updateMany({
      where: { uploadId, settledAt: null, reason: null },
      data: { state: 'unreadable', reason: 'unreadable', settledAt: now() },
    });
    const { caseId } = await tx.upload.findUniqueOrThrow({ where: { id: uploadId }, select: { caseId: true } });
    await announce(tx, { topic: 'case', caseId });
  });
}
