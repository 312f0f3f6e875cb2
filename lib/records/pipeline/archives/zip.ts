import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { ArchiveFault } from './archive-fault';
import { limits } from './limits';
import { isLitter, type Member, memberName } from './member';
import { decodeName } from './zip-names';

export type Ranges = (from: number, to: number) => AsyncIterable<Uint8Array>;
type Source = { size: number; range: Ranges; language: string };

class StoredZip extends RandomAccessReader {
  constructor(private readonly range: Ranges) {
    super();
  }

  override _readStreamForRange(from: number, to: number) {
    return Readable.from(this.range(from, to), { objectMode: false });
  }
}

const isLink = ({ externalFileAttributes }: Entry) => ((externalFileAttributes >>> 16) & 0o170000) === 0o120000;

const nameBytes = (entry: Entry) => entry.fileName as unknown as Buffer;

/** The least room that an entry takes: its header, its name and its bytes. */
const endOf = (entry: Entry) => entry.relativeOffsetOfLocalHeader + 30 + nameBytes(entry).length + entry.compressedSize;

/** Entries that share bytes grow without end; a sound archive has none (D. Fifield, A better zip bomb, 2019). */
function mustNotOverlap(entries: Entry[]) {
  const inOrder = entries.toSorted((one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader);
  for (const [index, entry] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (next && endOf(entry) > next.relativeOffsetOfLocalHeader) throw new ArchiveFault('archiveUnsafe');
  }
}

/** The table of contents; reading stops where there is more than anybody sends. */
async function entriesOf(zip: ZipFile) {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    entries.push(entry);
    if (entries.length > 2 * limits.members) throw new ArchiveFault('archiveTooMuch');
  }
  return entries;
}

function mustBeTame(entries: Entry[]) {
  if (entries.some(isLink)) throw new ArchiveFault('archiveUnsafe');
  mustNotOverlap(entries);
  if (entries.some((entry) => entry.isEncrypted())) throw new ArchiveFault('encrypted');
  if (entries.some((entry) => !entry.canDecodeFileData())) throw new ArchiveFault('archiveBroken');
}

async function open({ size, range }: Source) {
  const options = { lazyEntries: true, decodeStrings: false, autoClose: false };
  return fromRandomAccessReaderPromise(new StoredZip(range), size, options);
}

async function* bytesOf(zip: ZipFile, entry: Entry) {
  yield* (await zip.openReadStreamPromise(entry)) as AsyncIterable<Uint8Array>;
}

export type Zip = Awaited<ReturnType<typeof openZip>>;

/** A zip whose table of contents was looked at whole before a byte of it is unpacked. */
export async function openZip(source: Source) {
  const zip = await open(source);
  const entries = await entriesOf(zip);
  const paths = entries.map((entry) => decodeName(nameBytes(entry), entry.generalPurposeBitFlag, source.language));
  const isFolder = (index: number) => /[/\\]$/.test(paths[index]!);
  return {
    paths,
    async *members(): AsyncGenerator<Member> {
      mustBeTame(entries);
      const names = paths.map(memberName);
      for (const [index, entry] of entries.entries()) {
        const name = names[index]!;
        const member = { position: index + 1, name, size: entry.uncompressedSize, bytes: () => bytesOf(zip, entry) };
        if (!isFolder(index) && !isLitter(name)) yield member;
      }
    },
  };
}
