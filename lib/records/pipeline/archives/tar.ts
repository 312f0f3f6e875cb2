import { Readable } from 'node:stream';
import { extract, type Header } from 'tar-stream';
import { ArchiveFault } from './archive-fault';
import { isLitter, type Member, memberName } from './member';

const isFile = ({ type }: Header) => type === 'file' || type === 'contiguous-file';

function mustBeTame({ type }: Header) {
  if (type === 'symlink' || type === 'link') throw new ArchiveFault('archiveUnsafe');
}

/** The files of a tar, one after the other as its bytes stream by. */
export async function* tarMembers(source: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const entries = extract();
  const feeding = Readable.from(source, { objectMode: false });
  feeding.on('error', (fault) => entries.destroy(fault));
  feeding.pipe(entries);
  let position = 0;
  try {
    for await (const entry of entries) {
      const { header } = entry;
      mustBeTame(header);
      const name = memberName(header.name);
      position += 1;
      if (isFile(header) && !isLitter(name))
        yield { position, name, size: header.size ?? 0, bytes: () => entry as AsyncIterable<Uint8Array> };
      entry.resume();
    }
  } finally {
    feeding.destroy();
  }
}
