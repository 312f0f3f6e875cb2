import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

export const chunk = 8 * 1024 ** 2;
const base64 = (words) => Buffer.from(words).toString('base64');

const partOf = (offset, bytes) => ({
  'content-type': 'application/offset+octet-stream',
  'content-length': bytes.length,
  'upload-offset': offset,
});

/** One who sends by the protocol, in chunks as the page does; `door` is where, `told` what is said of each file. */
export function tusClient(door, { cookie = '', told = {} } = {}) {
  const agent = new Agent({ keepAlive: true });
  const ours = { 'tus-resumable': '1.0.0', 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) };

  async function ask(url, method, headers, body) {
    const sent = request(url, { agent, method, headers: { ...ours, ...headers } });
    sent.end(body);
    const [answer] = await once(sent, 'response');
    return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
  }

  async function begin(length) {
    const pairs = Object.entries({ batch: '11111111-2222-4333-8444-555555555555', name: 'IM000001.dcm', ...told });
    const metadata = pairs.map(([key, value]) => `${key} ${base64(value)}`).join(',');
    const { status, headers, body } = await ask(door, 'POST', { 'upload-length': length, 'upload-metadata': metadata });
    if (status !== 201) throw new Error(`An upload was refused: ${status} ${body}`);
    return new URL(headers.location, door).href;
  }

  async function send(url, offset, bytes) {
    const { status, headers, body } = await ask(url, 'PATCH', partOf(offset, bytes), bytes);
    if (status !== 204) throw new Error(`A part was refused: ${status} ${body}`);
    return Number(headers['upload-offset']);
  }

  return {
    begin,
    send,
    head: async (url) => Number((await ask(url, 'HEAD', {})).headers['upload-offset']),
    /** A whole file of this length: the same bytes over and over, so that making them takes no time. */
    async sendFile(bytes, length, url) {
      const to = url ?? (await begin(length));
      let offset = url ? await this.head(url) : 0;
      while (offset < length) offset = await send(to, offset, bytes.subarray(0, Math.min(chunk, length - offset)));
      return to;
    },
  };
}
