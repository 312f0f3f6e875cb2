import { setTimeout as sleep } from 'node:timers/promises';
import { type Lock, tryLock } from '@/lib/db/locks';
import { Problem } from '@/lib/errors';
import { Refused } from '@/lib/records/tus/refused';
import { findUpload } from './find-upload';
import type { Holder } from './sender';

/** Another process may have answered its last part a moment before its unlocking arrived. */
const aMoment = 50;

async function tryTwice(name: string) {
  const lock = await tryLock(name);
  return lock ?? sleep(aMoment).then(() => tryLock(name));
}

/**
 * Nobody else writes this upload as long as it is held; who asks is found out meanwhile. Who may not see the upload is told
 * so, and not that somebody is writing it. @throws Problem `notFound`, Refused 423
 */
export async function lockUpload(asked: Holder | Promise<Holder>, id: string): Promise<{ holder: Holder; lock: Lock }> {
  const locking = tryTwice(`upload ${id}`);
  try {
    const [holder, lock] = await Promise.all([asked, locking]);
    if (holder.actor.kind === 'visitor' && !holder.link) throw new Problem('notFound');
    if (lock) return { holder, lock };
    await findUpload(holder, id);
    throw new Refused(423, 'Somebody is writing this upload.');
  } catch (fault) {
    await locking.then((lock) => lock?.release()).catch(() => {}); // its own fault is the one that is thrown
    throw fault;
  }
}
