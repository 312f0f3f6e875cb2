import { asActor } from '@/lib/access/as-actor';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { removeObject } from '@/lib/records/objects';
import { Refused } from '@/lib/records/tus/refused';
import { findUpload } from './find-upload';
import { lockUpload } from './lock-upload';
import { forgetHash } from './running-hash';
import { eyesOf, type Holder } from './sender';

/** Throws away what was begun. What is finished belongs to the case and stays. @throws Problem, Refused 403, 423 */
export async function endUpload(holder: Holder, id: string) {
  const { lock } = await lockUpload(holder, id);
  try {
    await forget(holder, id);
  } finally {
    await lock.release();
  }
}

async function forget(holder: Holder, id: string) {
  const { caseId, objectId, received, size } = await findUpload(holder, id);
  if (received === size) throw new Refused(403, 'This upload is finished.');
  await asActor(eyesOf(holder), async (tx) => {
    const { count } = await tx.upload.deleteMany({ where: { id, received, completedAt: null } });
    if (count === 0) throw new Problem('notFound');
    await removeObject(tx, objectId);
    await announce(tx, { topic: 'case', caseId });
  });
  forgetHash(id);
}
