import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { type Backend, pathOf, StorageAway, StorageDamaged, StorageFull } from './backend';
import { sealedSize } from './sealed-records';

/** An object is kept as numbered segments of this length, so that any server will do which can put, get and delete. */
const segmentSize = 64 * sealedSize;
const usualPatience = 30_000;
const pauses = [50, 100, 200];

type Asked = { method: string; body?: Uint8Array<ArrayBuffer>; headers?: Record<string, string> };

/** `s3://key:secret@host:9000/bucket/folder?region=eu-central-1`; `tls=0` for a server on one's own net. */
function readAddress(url: string) {
  const { username, password, host, pathname, searchParams } = new URL(url);
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    service: 's3',
    region: searchParams.get('region') ?? 'us-east-1',
  });
  const root = `${searchParams.get('tls') === '0' ? 'http' : 'https'}://${host}${pathname.replace(/\/$/, '')}`;
  return { client, root };
}

const sumOf = (body: Uint8Array) => createHash('sha256').update(body).digest('hex');

/** A bucket that is not there is a slip in a setting, which somebody mends; an object that is not there is lost. */
const isMissing = (method: string, status: number, told: Buffer) =>
  status === 404 && method !== 'PUT' && !told.includes('NoSuchBucket');

type Answer = { status: number; bytes: Buffer };

/** The whole answer: a reader who takes hours over it keeps no connection waiting. */
async function wholeOf(asking: Promise<Response>): Promise<Answer> {
  try {
    const answer = await asking;
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  } catch (cause) {
    throw new StorageAway('The store cannot be reached, or broke off.', { cause });
  }
}

/** A store that is busy for a moment is asked again before anybody hears of it. */
async function asked(once: () => Promise<Answer>) {
  for (const pause of pauses) {
    const answer = await once();
    if (answer.status < 500 && answer.status !== 429) return answer;
    await sleep(pause);
  }
  return once();
}

function asker(url: string, patience: number) {
  const { client, root } = readAddress(url);
  return async (path: string, { method, body, headers: own }: Asked) => {
    const [address, signal] = [`${root}/${path}`, AbortSignal.timeout(patience)];
    const sum: Record<string, string> = body ? { 'x-amz-content-sha256': sumOf(body) } : {}; // so that the server looks at what arrives
    const { status, bytes } = await asked(async () => {
      const { headers } = await client.sign(address, { method, headers: { ...own, ...sum } });
      // Not the signed request itself: Node 20 forgets the signal of one, and a silent store would be waited for without end.
      return wholeOf(fetch(address, { method, body, headers, signal }));
    });
    if (status < 300) return bytes;
    if (isMissing(method, status, bytes)) return null;
    if (status === 416) throw new StorageDamaged('A segment is too short.');
    if (status === 507 || bytes.includes('QuotaExceeded')) throw new StorageFull('The store is full.');
    throw new StorageAway(`The store answers ${status}.`);
  };
}

const numberOf = (at: number) => Math.floor(at / segmentSize);
const nameOf = (id: string, number: number) => `${pathOf(id)}/${String(number).padStart(6, '0')}`;

export function s3Backend(url: string, patience = usualPatience): Backend {
  const ask = asker(url, patience);

  async function readSegment(id: string, number: number, from: number, to: number) {
    const headers = { range: `bytes=${from}-${to - 1}` };
    const bytes = await ask(nameOf(id, number), { method: 'GET', headers });
    if (!bytes) throw new StorageDamaged('There is no such segment.');
    if (bytes.length !== to - from) throw new StorageDamaged('A segment has another length.');
    return bytes;
  }

  async function* read(id: string, from: number, to: number) {
    for (let at = from; at < to; ) {
      const begin = numberOf(at) * segmentSize;
      const end = Math.min(to, begin + segmentSize);
      yield await readSegment(id, numberOf(at), at - begin, end - begin);
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

  const isThere = async (id: string, number: number) => (await ask(nameOf(id, number), { method: 'HEAD' })) !== null;

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
