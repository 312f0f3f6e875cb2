import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { type Backend, pathOf, StorageAway, StorageDamaged, StorageFull } from './backend';
import { sealedSize } from './sealed-records';

/** An object is kept as numbered segments of this length, so that any server will do which can put, get and delete. */
const segmentSize = 64 * sealedSize;
const patience = 30_000;

type Asked = { method: string; body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> };

/** `s3://key:secret@host:9000/bucket/folder?region=eu-central-1`; `tls=0` for a server on one's own net. */
function readAddress(url: string) {
  const { username, password, host, pathname, searchParams } = new URL(url);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? 'us-east-1',
    retries: 3,
    initRetryMs: 100,
  });
  const root = `${searchParams.get('tls') === '0' ? 'http' : 'https'}://${host}${pathname.replace(/\/$/, '')}`;
  return { client, root };
}

const sumOf = (body: Uint8Array) => createHash('sha256').update(body).digest('hex');

function asker(url: string) {
  const { client, root } = readAddress(url);
  return async (path: string, { method, body, headers }: Asked) => {
    const signed: Record<string, string> = body ? { 'x-amz-content-sha256': sumOf(body) } : {}; // so that the server looks at what arrives
    const init = { method, body, headers: { ...headers, ...signed }, signal: AbortSignal.timeout(patience) };
    const answer = await client.fetch(`${root}/${path}`, init).catch((cause: unknown) => {
      throw new StorageAway('The store cannot be reached.', { cause });
    });
    if (answer.ok || answer.status === 404) return answer;
    await answer.body?.cancel();
    if (answer.status === 507) throw new StorageFull('The store is full.');
    throw new StorageAway(`The store answers ${answer.status}.`);
  };
}

const numberOf = (at: number) => Math.floor(at / segmentSize);
const nameOf = (id: string, number: number) => `${pathOf(id)}/${String(number).padStart(6, '0')}`;

export function s3Backend(url: string): Backend {
  const ask = asker(url);

  async function* readSegment(id: string, number: number, from: number, to: number) {
    const headers = { range: `bytes=${from}-${to - 1}` };
    const { status, body } = await ask(nameOf(id, number), { method: 'GET', headers });
    if (status === 404 || !body) throw new StorageDamaged('There is no such segment.');
    let left = to - from;
    const parts = body as unknown as AsyncIterable<Uint8Array>;
    try {
      for await (const part of parts) {
        left -= part.length;
        yield Buffer.from(part.buffer, part.byteOffset, part.byteLength);
      }
    } catch (cause) {
      throw new StorageAway('The store broke off.', { cause });
    }
    if (left !== 0) throw new StorageDamaged('A segment has another length.');
  }

  async function* read(id: string, from: number, to: number) {
    for (let at = from; at < to; ) {
      const begin = numberOf(at) * segmentSize;
      const end = Math.min(to, begin + segmentSize);
      yield* readSegment(id, numberOf(at), at - begin, end - begin);
      at = end;
    }
  }

  /** Segments are whole or not there, so what stood before this place in one is read and written again with the rest. */
  async function write(id: string, at: number, batches: AsyncIterable<Uint8Array[]>) {
    const held = Buffer.allocUnsafe(segmentSize);
    let number = numberOf(at);
    let filled = 0;
    const put = async () => {
      await ask(nameOf(id, number), { method: 'PUT', body: held.subarray(0, filled) });
      [number, filled] = [number + 1, 0];
    };
    for await (const part of read(id, number * segmentSize, at)) filled += part.copy(held, filled);
    for await (const batch of batches)
      for (const part of batch)
        for (let from = 0; from < part.length; ) {
          const piece = part.subarray(from, from + segmentSize - filled);
          held.set(piece, filled);
          [filled, from] = [filled + piece.length, from + piece.length];
          if (filled === segmentSize) await put();
        }
    if (filled > 0) await put();
  }

  const isThere = async (id: string, number: number) =>
    (await ask(nameOf(id, number), { method: 'HEAD' })).status !== 404;

  return {
    read,
    write,
    /** From its end, so that one that was cut short finds the rest. */
    async remove(id) {
      let count = 0;
      while (await isThere(id, count)) count += 1;
      for (let number = count - 1; number >= 0; number--) await ask(nameOf(id, number), { method: 'DELETE' });
    },
    check: async () => void (await ask('check', { method: 'PUT', body: new Uint8Array(1) })),
  };
}
