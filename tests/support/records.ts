import { randomUUID } from 'node:crypto';
import { readObject } from '@/lib/records/objects';
import { placeOf } from '@/lib/records/pipeline/pictures';
import { readUpload } from '@/lib/records/pipeline/read-upload';
import { sendFile } from '@/lib/records/uploads/send-file';
import { db } from './database';
import { allOf, partsOf } from './storage';
import type { aMotherWithCase } from './uploads';

type Sending = Pick<Awaited<ReturnType<typeof aMotherWithCase>>, 'sender'>;

/** The rows of an upload in the order of their places: what was sent, and what came out of it. */
export const filesOf = (uploadId: string) =>
  db().recordFile.findMany({
    where: { uploadId },
    include: { record: { include: { study: true } }, series: true, object: true, preview: true, thumbnail: true },
    orderBy: [{ archiveId: { sort: 'asc', nulls: 'first' } }, { position: 'asc' }],
  });

export const send = ({ sender }: Sending, bytes: Buffer, name = 'file', batchId: string = randomUUID()) =>
  sendFile(sender, { batchId, name, bytes: partsOf(bytes) });

/** What becomes of a file, once the worker has read it. */
export async function read(mother: Sending, bytes: Buffer, name = 'file', batchId?: string) {
  const id = await send(mother, bytes, name, batchId);
  await readUpload(id);
  return filesOf(id);
}

/** The same of a file that is no archive. */
export const readOne = async (mother: Sending, bytes: Buffer, name?: string) => (await read(mother, bytes, name))[0]!;

type Stored = { id: string; wrappedKey: string; size: bigint | null };

export async function pictureIn(object: Stored | null, page = 1) {
  const range = (from: number, to: number) => readObject(object!, { from, to });
  const place = await placeOf(page, range);
  return place && allOf(range(place.from, place.to));
}

/** Everything of a case is taken back, as its patient may. */
export const withdrawAll = (caseId: string) =>
  db().record.updateMany({ where: { caseId }, data: { withdrawnAt: new Date() } });
