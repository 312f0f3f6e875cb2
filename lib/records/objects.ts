import { createHash } from 'node:crypto';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { enqueue } from '@/lib/jobs/queue';
import { dataKey, newDataKey } from '@/lib/storage/data-keys';
import { readSealed, writeWhole } from '@/lib/storage/sealed-object';
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

/** These bytes, the last one not included; each was checked before it comes. @throws StorageDamaged */
export function readObject({ id, wrappedKey, size }: Stored, range?: { from: number; to: number }) {
  if (size === null) throw new Error('This object is not whole yet.');
  const object = { id, key: dataKey(id, wrappedKey), size: Number(size) };
  return readSealed(storage(), object, range?.from, range?.to);
}

/** Its key goes with this commit, so that nobody reads it again; its bytes follow by a job. */
export async function removeObject(tx: Tx, id: string) {
  await tx.storedObject.update({ where: { id }, data: { wrappedKey: '', storedAt: null } });
  await enqueue(tx, removeBytes, { objectId: id });
}
