import { cleanText } from '@/lib/records/pipeline/clean-text';
import { ArchiveFault } from './archive-fault';

/** One file of an archive, at its place; its bytes are read before the next one comes. */
export type Member = { position: number; name: string; size: number; bytes: () => AsyncIterable<Uint8Array> };

const longestName = 500;

/** The end of a name says more than its beginning. */
const short = (name: string) => [...name].slice(-longestName).join('');

const isOutside = (path: string) => /^\/|^[a-z]:\//i.test(path) || path.split('/').includes('..');

/** A name is shown and never used as a path; but who writes one that leaves its folder means no good. */
export function memberName(path: string) {
  const slashed = path.replaceAll('\\', '/');
  if (isOutside(slashed) || slashed.includes('\0')) throw new ArchiveFault('archiveUnsafe');
  return short(cleanText(slashed.replace(/^(\.\/)+/, ''), Number.POSITIVE_INFINITY)) || '–';
}

/** Left by macOS and Windows beside the files that people mean. */
export const isLitter = (name: string) =>
  /(^|\/)(__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$|\._[^/]*$)/i.test(name);
