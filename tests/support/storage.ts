import { readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { env } from '@/lib/env';
import { pathOf } from '@/lib/storage/backend';

export async function allOf(source: AsyncIterable<Uint8Array>) {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

/** Bytes as a connection delivers them: in parts of this length. */
export async function* partsOf(bytes: Uint8Array, length = 50_000) {
  for (let from = 0; from < bytes.length; from += length) yield bytes.subarray(from, from + length);
}

/** The file in which the tests' storage keeps an object, for who reads and spoils it from outside. */
const fileOf = (id: string) => join(env.STORAGE_URL.slice('file:'.length), pathOf(id));

export const storedBytes = (id: string) => readFile(fileOf(id));
export const putBytes = (id: string, bytes: Uint8Array) => writeFile(fileOf(id), bytes);
export const cutBytes = (id: string, length: number) => truncate(fileOf(id), length);
