import { z } from 'zod';
import { Refused } from './refused';

const whole = /^(0|[1-9]\d{0,15})$/;

/** Of a header that says a number of bytes. @throws Refused 400 */
export function readNumber(headers: Headers, name: string) {
  const text = headers.get(name);
  if (text === null || !whole.test(text)) throw new Refused(400, `${name} must be a whole number.`);
  return Number(text);
}

const base64 = /^[A-Za-z0-9+/]*={0,2}$/;
const longest = 16 * 1024;

function readPair(pair: string) {
  const [key = '', value = '', ...more] = pair.split(' ');
  const isRight = /^[\x21-\x2b\x2d-\x7e]+$/.test(key) && base64.test(value) && value.length % 4 === 0;
  if (!isRight || more.length > 0) throw new Refused(400, 'Upload-Metadata cannot be read.');
  return [key, Buffer.from(value, 'base64').toString('utf8')] as const;
}

/** `key base64,key base64,key`: each key once. @throws Refused 400 */
export function readMetadata(text: string | null) {
  if (text === null) return {};
  if (text.length > longest) throw new Refused(400, 'Upload-Metadata is too long.');
  const pairs = text.split(',').map(readPair);
  if (new Set(pairs.map(([key]) => key)).size < pairs.length) throw new Refused(400, 'A key stands twice.');
  return Object.fromEntries(pairs);
}

const value = (text: string) => Buffer.from(text, 'utf8').toString('base64');

export const writeMetadata = (known: Record<string, string>) =>
  Object.entries(known)
    .map(([key, text]) => (text === '' ? key : `${key} ${value(text)}`))
    .join(',');

const lengths = { sha1: 20, sha256: 32 } as const;

export type Checksum = { algorithm: keyof typeof lengths; digest: Buffer };
export const checksums = Object.keys(lengths);

const isKnown = (algorithm: string): algorithm is Checksum['algorithm'] => algorithm in lengths;

/** @throws Refused 400 for an algorithm that we do not speak, or what cannot be one of its sums */
export function readChecksum(text: string | null): Checksum | null {
  if (text === null) return null;
  const [algorithm = '', sum = ''] = text.split(' ');
  const digest = Buffer.from(sum, 'base64');
  if (!isKnown(algorithm) || !base64.test(sum) || digest.length !== lengths[algorithm])
    throw new Refused(400, `Upload-Checksum must be of ${checksums.join(' or ')}.`);
  return { algorithm, digest };
}

const told = z.object({
  reference: z.string().max(40).optional(),
  order: z.guid().optional(),
  batch: z.guid(),
  name: z.string().min(1).max(4096),
  bundle: z.enum(['', '0', '1', 'true', 'false']).optional(),
});

/** What our own page says of a file. @throws Refused 400 */
export function readTold(text: string | null) {
  const read = told.safeParse(readMetadata(text));
  if (!read.success) throw new Refused(400, `Upload-Metadata lacks ${read.error.issues[0]?.path.join('.')}.`);
  const { bundle, ...rest } = read.data;
  return { ...rest, bundle: bundle === '1' || bundle === 'true' };
}
