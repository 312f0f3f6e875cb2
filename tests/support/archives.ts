import { crc32, deflateRawSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { allOf } from './storage';

type Entry = {
  name: string | Buffer;
  bytes: Buffer;
  /** What the headers say, where that is not the truth. */
  size?: number;
  flags?: number;
  attributes?: number;
  /** Where its bytes lie, where not in a place of its own. */
  at?: number;
};

const utf8 = 0x800;

function fields({ name, bytes, size = bytes.length, flags = utf8 }: Entry, deflated: Buffer) {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(flags, 2);
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(crc32(bytes), 10);
  head.writeUInt32LE(deflated.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(Buffer.from(name).length, 22);
  return head;
}

function inDirectory(entry: Entry, deflated: Buffer, at: number) {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(0x0314, 4);
  fields(entry, deflated).copy(head, 6);
  head.writeUInt32LE(entry.attributes ?? 0, 38);
  head.writeUInt32LE(at, 42);
  return Buffer.concat([head, Buffer.from(entry.name)]);
}

/** A zip whose headers say whatever a test wants them to say. */
export function aZip(entries: Entry[]) {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const deflated = deflateRawSync(entry.bytes);
    const place = entry.at ?? offset;
    directory.push(inDirectory(entry, deflated, place));
    if (entry.at !== undefined) continue;
    const local = [Buffer.from('PK\x03\x04'), fields(entry, deflated), Buffer.from(entry.name), deflated];
    parts.push(...local);
    offset += local.reduce((sum, { length }) => sum + length, 0);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

export const zipOf = (files: Record<string, Buffer>) =>
  aZip(Object.entries(files).map(([name, bytes]) => ({ name, bytes })));

type Link = { link: string };

/** A tar as the page makes it of a folder; a link where a test wants one. */
export async function tarOf(files: Record<string, Buffer | Link>) {
  const tar = pack();
  for (const [name, file] of Object.entries(files)) {
    if ('link' in file) tar.entry({ name, type: 'symlink', linkname: file.link });
    else tar.entry({ name }, file);
  }
  tar.finalize();
  return allOf(tar as AsyncIterable<Uint8Array>);
}
