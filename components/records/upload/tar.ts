import type { Chosen } from './chosen';

const block = 512;
const text = new TextEncoder();

const octal = (value: number, width: number) => `${value.toString(8).padStart(width - 1, '0')}\0`;

const isPlain = (path: string) => path.length <= 100 && /^[\x20-\x7e]*$/.test(path);

/** A header of POSIX.1-2001: name, mode, owner, size and time in octal, kind, and the sum of its own bytes. */
function header(name: string, size: number, seconds: number, kind: '0' | 'x') {
  const bytes = new Uint8Array(block);
  const put = (value: string, at: number) => bytes.set(text.encode(value), at);
  put(name, 0);
  put(octal(0o644, 8) + octal(0, 8) + octal(0, 8) + octal(size, 12) + octal(seconds, 12), 100);
  put(`        ${kind}`, 148); // the sum is reckoned with blanks in its place
  put('ustar\u000000', 257);
  const sum = bytes.reduce((total, byte) => total + byte, 0);
  put(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return bytes;
}

const filled = (size: number) => new Uint8Array((block - (size % block)) % block);

/** `27 path=…`: the length counts itself. */
function paxRecord(path: string) {
  const bare = text.encode(` path=${path}\n`).length;
  let length = bare + 1;
  while (String(length).length + bare !== length) length = String(length).length + bare;
  return text.encode(`${length} path=${path}\n`);
}

/** Names that the old header cannot hold, in any script, stand in an extended one before it. */
function named(path: string, seconds: number): BlobPart[] {
  if (isPlain(path)) return [];
  const record = paxRecord(path);
  return [header('pax', record.length, seconds, 'x'), record, filled(record.length)];
}

function entry({ file, path }: Chosen): BlobPart[] {
  const seconds = Math.max(0, Math.floor(file.lastModified / 1000));
  const name = isPlain(path) ? path : 'file';
  return [...named(path, seconds), header(name, file.size, seconds, '0'), file, filled(file.size)];
}

/** Many small files as one. Nothing is read here: a browser takes each file's bytes when they are sent. */
export const tarOf = (files: Chosen[]) => new Blob([...files.flatMap(entry), new Uint8Array(2 * block)]);
