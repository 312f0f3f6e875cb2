import { createHash } from 'node:crypto';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { enqueueEach } from '@/lib/jobs/queue';
import { dataKey, newDataKey } from '@/lib/storage/data-keys';
import { type Keyed, readSealed, writeWhole } from '@/lib/storage/sealed-object';
import { storage } from '@/lib/storage/storage';
import { removeBytes } from './object-jobs';

type Stored = { id: string; wrappedKey: string; size: bigint | null };

/** Passes bytes on, and tells what they were. */
function counted(source: AsyncIterable<Uint8Array>) {
  const hash = createHash('sha256');
  let size = 0;
  async function* passing() {
    for await (const part of source) {
      hash.update(part);
      size += part.length;
      yield part;
    }
  }
  return { passing: passing(), end: () => ({ size: BigInt(size), sha256: hash.digest('hex') }) };
}

/**
 * Seals bytes under a key of their own. The row comes first, so that whatever happens no byte lies about of which nobody
 * knows; an object that nothing refers to after a day is swept.
 */
export async function storeObject(caseId: string, source: AsyncIterable<Uint8Array>) {
  const id = newId();
  const { key, wrappedKey } = newDataKey(id);
  const row = { id, caseId, wrappedKey, createdAt: now() };
  await asActor(theSystem, (tx) => tx.storedObject.create({ data: row }));
  const { passing, end } = counted(source);
  await writeWhole(storage(), { id, key }, passing).catch(async (fault: unknown) => {
    await asActor(theSystem, (tx) => removeObject(tx, id));
    throw fault;
  });
  const { size, sha256 } = end();
  const data = { size, sha256, storedAt: now() };
  await asActor(theSystem, (tx) => tx.storedObject.update({ where: { id }, data }));
  return { id, wrappedKey, size, sha256 };
}

const writers = 8;

type Whole = Keyed & { bytes: Buffer };

/** Some at a time: each waits for the disk. When it resolves or throws, none is being written any more. */
async function writeEach(objects: Whole[]) {
  const waiting = objects.values();
  const lane = async () => {
    for (const { bytes, ...object } of waiting) await writeWhole(storage(), object, once(bytes));
  };
  const ends = await Promise.allSettled(Array.from({ length: writers }, lane));
  const fault = ends.find((end) => end.status === 'rejected');
  if (fault) throw fault.reason;
}

async function* once(bytes: Buffer) {
  yield bytes;
}

const ended = ({ id, bytes }: Whole) => ({
  id,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

/** Small ones, all or none, with two statements for all of them: an archive has ten thousand. */
export async function storeObjects(caseId: string, contents: Buffer[]) {
  const made = contents.map((bytes) => ({ id: newId(), bytes })).map((one) => ({ ...one, ...newDataKey(one.id) }));
  const rows = made.map(({ id, wrappedKey }) => ({ id, caseId, wrappedKey, createdAt: now() }));
  await asActor(theSystem, (tx) => tx.storedObject.createMany({ data: rows }));
  await writeEach(made).catch(async (fault: unknown) => {
    const ids = made.map(({ id }) => id);
    await asActor(theSystem, (tx) => removeObjects(tx, ids));
    throw fault;
  });
  const stored = made.map(ended);
  await asActor(
    theSystem,
    (tx) => tx.$executeRaw`
      UPDATE "StoredObject" AS o SET "size" = said."size", "sha256" = said."sha256", "storedAt" = ${now()}::timestamptz
      FROM jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) AS said("id" uuid, "size" bigint, "sha256" text)
      WHERE o."id" = said."id"`,
  );
  return stored.map(({ id }) => id);
}

/** These bytes, the last one not included; each was checked before it comes. @throws StorageDamaged */
export function readObject({ id, wrappedKey, size }: Stored, range?: { from: number; to: number }) {
  if (size === null) throw new Error('This object is not whole yet.');
  const object = { id, key: dataKey(id, wrappedKey), size: Number(size) };
  return readSealed(storage(), object, range?.from, range?.to);
}

/** Their keys go with this commit, so that nobody reads them again; their bytes follow by a job each. */
export async function removeObjects(tx: Tx, ids: string[]) {
  if (ids.length === 0) return;
  await tx.storedObject.updateMany({ where: { id: { in: ids } }, data: { wrappedKey: '', storedAt: null } });
  await enqueueEach(
    tx,
    removeBytes,
    ids.map((objectId) => ({ objectId })),
  );
}

export const removeObject = (tx: Tx, id: string) => removeObjects(tx, [id]);
