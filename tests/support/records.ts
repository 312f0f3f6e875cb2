import { randomUUID } from 'node:crypto';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import type { RecordKind, RecordState } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { readObject } from '@/lib/records/objects';
import { placeOf } from '@/lib/records/pipeline/pictures';
import { readUpload } from '@/lib/records/pipeline/read-upload';
import { sendFile } from '@/lib/records/uploads/send-file';
import { newDataKey } from '@/lib/storage/data-keys';
import { db } from './database';
import { allOf, partsOf } from './storage';
import type { aMotherWithCase } from './uploads';

type On = { id: string; accountId: string };

type Sent = {
  kind?: RecordKind;
  code?: string | null;
  madeOn?: string | null;
  state?: RecordState;
  reason?: string;
  files?: number;
  batchId?: string;
};

/** The rows of a record as they stand when its files have come through the pipeline; resolves to its id and its files'. */
export function aRecord({ id: caseId, accountId }: On, sent: Sent = {}) {
  const { kind = 'document', code = null, madeOn = null, state = 'ready', reason, files = 1, batchId = newId() } = sent;
  const at = now();
  return asActor(theSystem, async (tx) => {
    const [recordId, uploadId, objectId] = [newId(), newId(), newId()];
    const { wrappedKey } = newDataKey(objectId);
    await tx.storedObject.create({ data: { id: objectId, caseId, wrappedKey, createdAt: at } });
    const upload = { id: uploadId, caseId, objectId, accountId, batchId, name: 'papers', size: 10n, createdAt: at };
    await tx.upload.create({ data: { ...upload, expiresAt: at, completedAt: at } });
    const made = { code, madeOn: madeOn ? new Date(madeOn) : null, receivedAt: at };
    await tx.record.create({ data: { id: recordId, caseId, kind, ...made } });
    const rows = Array.from({ length: files }, (_, position) => ({
      id: newId(),
      caseId,
      recordId,
      uploadId,
      position,
      state,
      reason,
      name: `page-${position + 1}.jpg`,
      size: 10n,
      mediaType: 'image/jpeg',
      createdAt: at,
      settledAt: at,
    }));
    await tx.recordFile.createMany({ data: rows });
    return { recordId, uploadId, batchId, fileIds: rows.map(({ id }) => id) };
  });
}

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
