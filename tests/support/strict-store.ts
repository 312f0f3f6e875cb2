import { createHash, createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignatureV4 } from '@smithy/signature-v4';
import S3rver from 's3rver';
import { allOf } from './storage';

export const region = 'eu-central-1';
const credentials = { accessKeyId: 'S3RVER', secretAccessKey: 'a/b+c=%20 d' };

/** What Amazon's own library asks of a hash. */
class Sha256 {
  readonly #hash;
  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', secret as Buffer);
  }
  update(bytes: string | ArrayBuffer | ArrayBufferView) {
    this.#hash.update(typeof bytes === 'string' ? bytes : Buffer.from(bytes as ArrayBuffer));
  }
  async digest() {
    return new Uint8Array(this.#hash.digest());
  }
}

const signer = new SignatureV4({ service: 's3', region, credentials, sha256: Sha256, uriEscapePath: false });

/** `20261125T101500Z` */
const momentOf = (stamp: string) =>
  new Date(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const hashOf = (body: Buffer) => createHash('sha256').update(body).digest('hex');

/** Whether a request is signed just as Amazon's library would sign it, with the sum of the bytes that came. */
async function isSigned({ method = '', url = '', headers }: IncomingMessage, body: Buffer) {
  const said = String(headers.authorization);
  const names = /SignedHeaders=([^,]+)/.exec(said)?.[1]?.split(';') ?? [];
  const [path, search = ''] = url.split('?');
  const signed = await signer.sign(
    {
      method,
      protocol: 'http:',
      hostname: '127.0.0.1',
      path: path!,
      query: Object.fromEntries(new URLSearchParams(search)),
      headers: Object.fromEntries(names.map((name) => [name, String(headers[name])])),
    },
    { signingDate: momentOf(String(headers['x-amz-date'])) },
  );
  const covers = ['host', 'x-amz-content-sha256', 'x-amz-date'].every((name) => names.includes(name));
  const sum = headers['x-amz-content-sha256'];
  return covers && signed.headers.authorization === said && (body.length === 0 || sum === hashOf(body));
}

const spoken = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;

export type Trouble = (asked: IncomingMessage, answer: ServerResponse) => boolean;

/** s3rver does not look at signatures, so this stands before it and does; `trouble` may answer in its place. */
export async function startStrictStore(directory: string) {
  const configureBuckets = [{ name: 'records', configs: [] }];
  const behind = new S3rver({ port: 0, address: '127.0.0.1', silent: true, directory, configureBuckets });
  const { port } = await behind.run();
  const held = { trouble: (() => false) as Trouble, refused: 0, asked: [] as string[] };

  async function answerTo(asked: IncomingMessage, answer: ServerResponse) {
    const body = await allOf(asked);
    held.asked.push(`${asked.method} ${asked.url}`);
    if (!(await isSigned(asked, body))) {
      held.refused += 1;
      return answer.writeHead(403).end(spoken('SignatureDoesNotMatch'));
    }
    if (held.trouble(asked, answer)) return answer;
    const { method, url: path, headers } = asked;
    const passed = request({ port, host: '127.0.0.1', method, path, headers }, (given) => {
      answer.writeHead(given.statusCode!, given.headers);
      given.pipe(answer);
    });
    return passed.end(body);
  }

  const server = createServer((asked, answer) => void answerTo(asked, answer).catch(() => answer.destroy()));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const addressOf = ({ secret = credentials.secretAccessKey, in: place = region, bucket = 'records' } = {}) =>
    `s3://${credentials.accessKeyId}:${encodeURIComponent(secret)}@${host}/${bucket}/Homeward%20Алматы?tls=0&region=${place}`;
  return {
    held,
    addressOf,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await behind.close();
    },
  };
}

/** An answer of a store, as S3 writes it. */
export const says =
  (status: number, code: string): Trouble =>
  (_, answer) => {
    answer.writeHead(status, { 'content-type': 'application/xml' }).end(spoken(code));
    return true;
  };
