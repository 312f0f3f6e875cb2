import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { tryLock } from '@/lib/db/locks';
import { announce } from '@/lib/live/announce';
import { removeObject } from '@/lib/records/objects';

const aDay = 24 * 60 * 60_000;
const atOnce = 100;

type GivenUp = { id: string; caseId: string; objectId: string };

const nothingMoreCame = () => ({ completedAt: null, expiresAt: { lte: now() } });

/** Uploads of which nothing came for a week, and objects to which nothing refers after a day. */
export async function sweepUploads() {
  for (;;) {
    const given = await asActor(theSystem, (tx) =>
      tx.upload.findMany({ where: nothingMoreCame(), take: atOnce, orderBy: { expiresAt: 'asc' } }),
    );
    const swept = (await Promise.all(given.map(sweep))).filter(Boolean);
    if (swept.length < atOnce) break;
  }
  await sweepObjects();
}

/** Not while somebody writes it after all. */
async function sweep({ id, caseId, objectId }: GivenUp) {
  const lock = await tryLock(`upload ${id}`);
  if (!lock) return false;
  try {
    return await asActor(theSystem, async (tx) => {
      const { count } = await tx.upload.deleteMany({ where: { id, ...nothingMoreCame() } });
      if (count === 0) return false;
      await removeObject(tx, objectId);
      await announce(tx, { topic: 'case', caseId });
      return true;
    });
  } finally {
    await lock.release();
  }
}

const unused = {
  wrappedKey: { not: '' },
  upload: null,
  recordFile: null,
  previewOf: null,
  thumbnailOf: null,
  letter: null,
};

async function sweepObjects() {
  const createdAt = { lte: new Date(now().getTime() - aDay) };
  await asActor(theSystem, async (tx) => {
    const objects = await tx.storedObject.findMany({
      where: { ...unused, createdAt },
      select: { id: true },
      take: atOnce,
    });
    for (const { id } of objects) await removeObject(tx, id);
  });
}
