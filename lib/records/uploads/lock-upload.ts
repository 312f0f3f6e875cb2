import { tryLock } from '@/lib/db/locks';
import { Problem } from '@/lib/errors';
import { Refused } from '@/lib/records/tus/refused';
import { findUpload } from './find-upload';
import type { Holder } from './sender';

/**
 * Nobody else writes this upload as long as it is held. Who may not see the upload is told so, and not that somebody is
 * writing it. @throws Problem `notFound`, Refused 423
 */
export async function lockUpload(holder: Holder, id: string) {
  if (holder.actor.kind === 'visitor' && !holder.link) throw new Problem('notFound');
  const lock = await tryLock(`upload ${id}`);
  if (lock) return lock;
  await findUpload(holder, id);
  throw new Refused(423, 'Somebody is writing this upload.');
}
