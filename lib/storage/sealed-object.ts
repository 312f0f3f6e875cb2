import { type Backend, StorageDamaged } from './backend';
import { batchSize, openRecord, recordSize, recordsOf, sealedLength, sealedSize, sealRecord } from './sealed-records';

export type Keyed = { id: string; key: Buffer };

/** The same bytes in parts of this length; only the last part may be shorter. */
export async function* inParts(source: AsyncIterable<Uint8Array>, length: number) {
  let [held, filled] = [Buffer.allocUnsafe(length), 0];
  for await (const given of source)
    for (let from = 0; from < given.length; ) {
      const taken = Math.min(length - filled, given.length - from);
      held.set(given.subarray(from, from + taken), filled);
      [filled, from] = [filled + taken, from + taken];
      if (filled < length) continue;
      yield held;
      [held, filled] = [Buffer.allocUnsafe(length), 0];
    }
  if (filled > 0) yield held.subarray(0, filled);
}

/** What was sealed, in batches that are written at once. */
async function* inBatches(parts: AsyncIterable<Uint8Array>) {
  let [batch, held] = [[] as Uint8Array[], 0];
  for await (const part of parts) {
    batch.push(part);
    held += part.length;
    if (held < batchSize) continue;
    yield batch;
    [batch, held] = [[], 0];
  }
  yield batch;
}

async function* sealed({ id, key }: Keyed, source: AsyncIterable<Uint8Array>) {
  let index = 0;
  let before: Uint8Array | undefined;
  for await (const part of inParts(source, recordSize)) {
    if (before) yield* sealRecord(key, { id, index: index++, end: 'more' }, before);
    before = part;
  }
  yield* sealRecord(key, { id, index, end: 'last' }, before ?? Buffer.alloc(0));
}

/** A whole object in one go, of whatever length. */
export const writeWhole = (backend: Backend, object: Keyed, source: AsyncIterable<Uint8Array>) =>
  backend.write(object.id, 0, inBatches(sealed(object, source)));

/** These bytes of an object, the last one not included; each is checked before it is handed on. */
export async function* readSealed(backend: Backend, { id, key, size }: Keyed & { size: number }, from = 0, to = size) {
  const end = Math.min(to, size);
  if (from >= end && size > 0) return;
  const [first, beyond, all] = [
    Math.floor(from / recordSize),
    Math.max(1, Math.ceil(end / recordSize)),
    recordsOf(size),
  ];
  const until = beyond === all ? sealedLength(size) : beyond * sealedSize;
  let index = first;
  for await (const record of inParts(backend.read(id, first * sealedSize, until), sealedSize)) {
    const plain = openRecord(key, { id, index, end: index === all - 1 ? 'last' : 'more' }, record);
    const start = index * recordSize;
    if (plain.length > 0) yield plain.subarray(Math.max(0, from - start), Math.min(plain.length, end - start));
    index += 1;
  }
  if (index < beyond) throw new StorageDamaged('Records are missing.');
}
