import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { Tx } from '@/lib/db/tx';
import { announce } from '@/lib/live/announce';
import { removeObject, storeObject } from '@/lib/records/objects';
import { decode } from './decode/decode';
import { Undecodable } from './decode/task';
import { type File, once, openFile } from './file';
import { packPictures } from './pictures';

/** A film of the heart is read for a picture; a whole slide of pathology is not. */
const largest = 256n * 1024n * 1024n;

const touchedBy = (uploadId: string) =>
  asActor(theSystem, (tx) =>
    tx.imagingSeries.findMany({ where: { files: { some: { uploadId } } }, select: { id: true } }),
  );

/** The image in the middle of those that are here shows most; one that has its picture needs none. */
const middleOf = (seriesId: string) =>
  asActor(theSystem, async (tx) => {
    const isDrawable = { pages: { not: null }, objectId: { not: null }, size: { lte: largest } };
    const where = { seriesId, state: 'ready' as const, ...isDrawable };
    const count = await tx.recordFile.count({ where });
    const middle = await tx.recordFile.findFirst({
      where,
      orderBy: [{ instanceNumber: { sort: 'asc', nulls: 'last' } }, { name: 'asc' }],
      skip: Math.floor(count / 2),
      include: { object: true },
    });
    return middle?.thumbnailId ? null : middle;
  });

/** A series has one picture; that of before, when fewer images were here, goes. */
async function dropOthers(tx: Tx, seriesId: string) {
  const others = await tx.recordFile.findMany({ where: { seriesId, thumbnailId: { not: null } } });
  for (const { id, previewId, thumbnailId } of others) {
    await tx.recordFile.update({ where: { id }, data: { previewId: null, thumbnailId: null }, select: { id: true } });
    for (const objectId of [previewId, thumbnailId]) if (objectId) await removeObject(tx, objectId);
  }
}

async function picture(seriesId: string, file: File) {
  const { pictures, thumbnail } = await decode({ kind: 'dicom', bytes: await openFile(file).all() });
  const preview = await storeObject(file.caseId, packPictures(pictures));
  const small = await storeObject(file.caseId, once(thumbnail));
  await asActor(theSystem, async (tx) => {
    await dropOthers(tx, seriesId);
    const data = { previewId: preview.id, thumbnailId: small.id };
    await tx.recordFile.update({ where: { id: file.id }, data, select: { id: true } });
    await announce(tx, { topic: 'case', caseId: file.caseId });
  });
}

/** Gives the series that an upload touched their pictures. What cannot be drawn stays without one, and is no fault. */
export async function pictureSeries(uploadId: string) {
  for (const { id } of await touchedBy(uploadId)) {
    const middle = await middleOf(id);
    if (!middle) continue;
    try {
      await picture(id, middle);
    } catch (fault) {
      if (!(fault instanceof Undecodable)) throw fault;
    }
  }
}
