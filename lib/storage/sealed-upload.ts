import type { CipherGCM } from 'node:crypto';
import type { Backend } from './backend';
import type { Keyed } from './sealed-object';
import { batchSize, openRecord, recordSize, recordsOf, sealedSize, sealing, sealRecord } from './sealed-records';

/** How far an object of known size has come, with its sealed end where that fills no record. */
export type Progress = { received: number; size: number; tail: Uint8Array | null };

export type Appended = {
  received: number;
  tail: Uint8Array<ArrayBuffer> | null;
  /** The source failed before its end. */
  broke: boolean;
  /** More came than there is room for. */
  tooMuch: boolean;
};

/** Seals bytes as they come, in pieces of any length: a record needs not be put together first. */
function sealerOf({ id, key }: Keyed, { received, size }: Progress) {
  const last = recordsOf(size) - 1;
  let index = Math.floor(received / recordSize);
  let [filled, held, cipher] = [0, [] as Uint8Array[], null as CipherGCM | null];
  const lengthOf = () => (index === last ? size - last * recordSize : recordSize);

  function begin(out: Uint8Array[]) {
    const begun = sealing(key, { id, index, end: index === last ? 'last' : 'more' });
    out.push(begun.nonce);
    return begun.cipher;
  }

  function end(out: Uint8Array[]) {
    cipher!.final();
    out.push(cipher!.getAuthTag());
    [index, filled, held, cipher] = [index + 1, 0, [], null];
  }

  return {
    push(bytes: Uint8Array, out: Uint8Array[]) {
      for (let from = 0; from < bytes.length; ) {
        cipher ??= begin(out);
        const piece = bytes.subarray(from, from + lengthOf() - filled);
        out.push(cipher.update(piece));
        held.push(piece);
        [filled, from] = [filled + piece.length, from + piece.length];
        if (filled === lengthOf()) end(out);
      }
    },
    /** What fills no record, sealed so that it is never taken for the end. */
    tail: () =>
      filled === 0
        ? null
        : new Uint8Array(Buffer.concat(sealRecord(key, { id, index, end: 'open' }, Buffer.concat(held)))),
  };
}

/**
 * Writes on where an upload stands. Whole records go to the store; what is left over comes back sealed, for its row, so
 * that nothing that was acknowledged is ever written over. What is written beyond the progress that is kept counts for nothing.
 */
export async function appendSealed(
  backend: Backend,
  object: Keyed,
  so: Progress,
  source: AsyncIterable<Uint8Array>,
  look: (bytes: Uint8Array) => void,
): Promise<Appended> {
  const { id, key } = object;
  const first = Math.floor(so.received / recordSize);
  const [sealer, done] = [sealerOf(object, so), { received: so.received, broke: false, tooMuch: false }];

  async function* batches() {
    let [out, held] = [[] as Uint8Array[], 0];
    if (so.tail) sealer.push(openRecord(key, { id, index: first, end: 'open' }, so.tail), out);
    try {
      for await (const bytes of source) {
        done.tooMuch = done.received + bytes.length > so.size;
        if (done.tooMuch) return;
        look(bytes);
        sealer.push(bytes, out);
        [done.received, held] = [done.received + bytes.length, held + bytes.length];
        if (held < batchSize) continue;
        yield out;
        [out, held] = [[], 0];
      }
    } catch {
      done.broke = true;
    }
    if (so.size === 0) out.push(...sealRecord(key, { id, index: 0, end: 'last' }, Buffer.alloc(0)));
    if (out.length > 0) yield out;
  }

  await backend.write(id, first * sealedSize, batches());
  return { ...done, tail: sealer.tail() };
}
