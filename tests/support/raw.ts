import { once } from 'node:events';
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

export type Raw = { status: number; headers: IncomingHttpHeaders; body: Buffer };

type Asked = { method?: string; headers?: OutgoingHttpHeaders; body?: string | Buffer };

/** One request with its path exactly as written, which `fetch` would tidy up; the body stays as it was sent. */
export async function raw(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body }: Asked = {},
): Promise<Raw> {
  const { hostname, port } = new URL(origin);
  const sent = request({ hostname, port, path, method, headers, agent: false }).end(body);
  sent.on('error', () => undefined); // before the answer `once` hears of it, and after it the body
  const [answer] = await once(sent, 'response');
  return { status: answer.statusCode, headers: answer.headers, body: await buffer(answer) };
}
