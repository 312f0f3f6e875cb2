import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Member, memberName } from './member';

/** gzip holds one file, which is called as the archive is. */
const innerName = (name: string) => memberName(name.replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, ''));

export async function* gzipMember(name: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const bytes = () => {
    const feeding = Readable.from(source, { objectMode: false });
    const unpacking = createGunzip();
    feeding.on('error', (fault) => unpacking.destroy(fault));
    return feeding.pipe(unpacking);
  };
  yield { position: 1, name: innerName(name), size: 0, bytes };
}
