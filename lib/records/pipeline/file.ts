import { readObject } from '@/lib/records/objects';
import type { Member } from './archives/member';
import { headLength } from './true-type';

/** A file that nobody has read yet, with what is needed to read it. */
export type File = {
  id: string;
  caseId: string;
  uploadId: string;
  archiveId: string | null;
  /** Of one that waited for the scanner: what was said of it then. */
  recordId: string | null;
  name: string;
  size: bigint;
  tries: number;
  object: { id: string; wrappedKey: string; size: bigint | null; sha256: string | null } | null;
};

/** What is held in memory while it is stored or looked at. */
export const small = 4 * 1024 * 1024;

export async function allOf(source: AsyncIterable<Uint8Array>) {
  const parts: Uint8Array[] = [];
  for await (const part of source) parts.push(part);
  return Buffer.concat(parts);
}

export async function* once(bytes: Uint8Array) {
  yield bytes;
}

export const isSmall = ({ size }: Pick<Member, 'size'>) => size <= small;

/** A small file is read once, whatever is asked of it. */
export function openFile({ object, size }: File) {
  if (!object) throw new Error('This file has no bytes.');
  const range = (from: number, to: number) => readObject(object, { from, to });
  const whole = size <= small ? allOf(readObject(object)) : null;
  return {
    range,
    head: async () => (whole ? (await whole).subarray(0, headLength) : allOf(range(0, headLength))),
    all: () => whole ?? allOf(readObject(object)),
    async *stream() {
      if (whole) yield await whole;
      else yield* readObject(object);
    },
  };
}

export type OpenFile = ReturnType<typeof openFile>;
