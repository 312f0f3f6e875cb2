import type { Backend } from './backend';
import { inParts, type Keyed } from './sealed-object';
import { openRecord, recordSize, sealedSize, sealRecord } from './sealed-records';

/** How far an object of known size has come, with its sealed end where that fills no record. */
export type Progress = { received: number; size: number; tail: Uint8Array | null };

async function* after(before: Uint8Array, source: AsyncIterable<Uint8Array>) {
  if (before.length > 0) yield before;
  yield* source;
}

/**
 * Writes on where an upload stands. Whole records go to the store; what is left over comes back sealed, for its row, so
 * that nothing that was acknowledged is ever written over. What is written beyond the progress that is kept counts for nothing.
 */
export async function appendSealed(
  backend: Backend,
  { id, key }: Keyed,
  so: Progress,
  source: AsyncIterable<Uint8Array>,
) {
  const first = Math.floor(so.received / recordSize);
  const before = so.tail ? openRecord(key, { id, index: first, end: 'open' }, so.tail) : Buffer.alloc(0);
  const done = { received: first * recordSize, tail: null as Uint8Array<ArrayBuffer> | null };
  async function* sealing() {
    for await (const part of inParts(after(before, source), recordSize)) {
      const index = done.received / recordSize;
      const isLast = done.received + part.length === so.size;
      if (isLast || part.length === recordSize)
        yield* sealRecord(key, { id, index, end: isLast ? 'last' : 'more' }, part);
      else done.tail = new Uint8Array(Buffer.concat(sealRecord(key, { id, index, end: 'open' }, part)));
      done.received += part.length;
    }
    if (so.size === 0) yield* sealRecord(key, { id, index: 0, end: 'last' }, before);
  }
  await backend.write(id, first * sealedSize, sealing());
  return done;
}
