import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { StorageDamaged } from './backend';

const cipher = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

/** Plain bytes of a record; only the last one of an object is shorter. */
export const recordSize = 64 * 1024;
export const sealedSize = recordSize + nonceLength + tagLength;

/** An empty object has one record as well, so that it cannot be cut off unseen. */
export const recordsOf = (size: number) => Math.max(1, Math.ceil(size / recordSize));
export const sealedLength = (size: number) => size + recordsOf(size) * (nonceLength + tagLength);

/** `open` is the end of an upload that goes on: it is never taken for the end of an object. */
export type Place = { id: string; index: number; end: 'more' | 'last' | 'open' };

/** A record is good in its own place only: not in another object, not elsewhere in this one, not with its end cut off. */
const bound = ({ id, index, end }: Place) => Buffer.from(`${id}|${index}|${end}`);

/** So much is gathered before it is written: few big writes instead of many small ones. */
export const batchSize = 512 * 1024;

const nonces = { bytes: Buffer.alloc(0), next: 0 };

/** Chance is fetched for many at once. */
function newNonce() {
  if (nonces.next === nonces.bytes.length) Object.assign(nonces, { bytes: randomBytes(nonceLength * 256), next: 0 });
  nonces.next += nonceLength;
  return nonces.bytes.subarray(nonces.next - nonceLength, nonces.next);
}

/** The nonce, which is written first, and the cipher into which the plain bytes go. */
export function sealing(key: Buffer, place: Place) {
  const nonce = newNonce();
  return { nonce, cipher: createCipheriv(cipher, key, nonce, { authTagLength: tagLength }).setAAD(bound(place)) };
}

export function sealRecord(key: Buffer, place: Place, plain: Uint8Array) {
  const { nonce, cipher: begun } = sealing(key, place);
  const sealed = begun.update(plain);
  begun.final();
  return [nonce, sealed, begun.getAuthTag()];
}

export function openRecord(key: Buffer, place: Place, sealed: Uint8Array) {
  const body = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  const nonce = body.subarray(0, nonceLength);
  const opening = createDecipheriv(cipher, key, nonce, { authTagLength: tagLength }).setAAD(bound(place));
  opening.setAuthTag(body.subarray(-tagLength));
  const plain = opening.update(body.subarray(nonceLength, -tagLength));
  try {
    opening.final();
  } catch (cause) {
    throw new StorageDamaged('A record is not what was stored.', { cause });
  }
  return plain;
}
