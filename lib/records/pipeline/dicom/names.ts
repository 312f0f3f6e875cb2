import { convertBytes } from 'dicom-character-set';
import type { DataSet } from 'dicom-parser';
import { cleanText } from '@/lib/records/pipeline/clean-text';

const longestName = 200;
const mostWritings = 6;

const bytesOf = (data: DataSet, tag: string) => {
  const element = data.elements[tag];
  if (!element || element.length === 0) return null;
  return Uint8Array.from(data.byteArray.subarray(element.dataOffset, element.dataOffset + element.length));
};

/** Many devices write in UTF-8 or leave the character set out; bytes that are sound UTF-8 are hardly anything else. */
function undeclared(bytes: Uint8Array) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

function decoded(data: DataSet, tag: string, vr: string) {
  const bytes = bytesOf(data, tag);
  if (!bytes) return '';
  const declared = data.elements.x00080005 && charactersOf(data);
  try {
    return declared ? convertBytes(declared, bytes, { vr }) : undeclared(bytes);
  } catch {
    return undeclared(bytes);
  }
}

/** All values of it: code extensions stand after the first. */
const charactersOf = (data: DataSet) =>
  Buffer.from(bytesOf(data, 'x00080005') ?? [])
    .toString('latin1')
    .replace(/[\0\s]+$/, '');

export const wordsIn = (data: DataSet, tag: string) => decoded(data, tag, 'LO');

/** PS3.5 6.2.1.2: up to three groups, in letters, in ideographs and as it is said; in each family, given, middle, prefix, suffix. */
export function writingsOf(data: DataSet, tag: string) {
  const groups = decoded(data, tag, 'PN')
    .split(/[=\\]/)
    .map((group) => cleanText(group.replaceAll('^', ' '), longestName));
  return [...new Set(groups.filter((group) => /\p{L}/u.test(group)))].slice(0, mostWritings);
}
