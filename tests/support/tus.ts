import { randomUUID } from 'node:crypto';
import { type Raw, raw } from './raw';

type Headers = Record<string, string>;
type Sent = { method?: string; headers?: Headers; body?: Buffer };

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');

export const metadata = (told: Record<string, string>) =>
  Object.entries(told)
    .map(([key, text]) => `${key} ${base64(text)}`)
    .join(',');

export const aFile = (told: Record<string, string> = {}) =>
  metadata({ batch: randomUUID(), name: 'MRI/IM000001.dcm', ...told });

/** What a browser sends of itself with each request of a page of ours. */
const ours = { 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0' };

/** One who sends: the requests of the protocol one by one, as they are written, with the cookie of a browser. */
export function tusClient(origin: string, cookie = '') {
  const ask = (path: string, { method = 'HEAD', headers = {}, body }: Sent = {}): Promise<Raw> =>
    raw(origin, path, { method, body, headers: { ...ours, ...(cookie && { cookie }), ...headers } });
  const part = { 'content-type': 'application/offset+octet-stream' };
  return {
    ask,
    post: (length: number | string, told: string, headers: Headers = {}) =>
      ask('/api/uploads', {
        method: 'POST',
        headers: { 'upload-length': String(length), 'upload-metadata': told, ...headers },
      }),
    head: (url: string) => ask(url),
    patch: (url: string, offset: number | string, body: Buffer, headers: Headers = {}) =>
      ask(url, {
        method: 'PATCH',
        body,
        headers: { ...part, 'upload-offset': String(offset), 'content-length': String(body.length), ...headers },
      }),
    end: (url: string) => ask(url, { method: 'DELETE' }),
  };
}

export type TusClient = ReturnType<typeof tusClient>;

/** The address of an upload that was just begun. */
export async function begun(client: TusClient, length: number, told: Record<string, string>) {
  const { status, headers } = await client.post(length, aFile(told));
  if (status !== 201) throw new Error(`An upload was refused with ${status}.`);
  return headers.location!;
}

export const offsetOf = async (client: TusClient, url: string) =>
  Number((await client.head(url)).headers['upload-offset']);
