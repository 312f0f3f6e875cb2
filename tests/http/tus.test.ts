import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clusterUrl } from '@/tests/support/cluster';
import { type Stage, startStage } from '@/tests/support/stage';
import { aFile, begun, metadata, offsetOf, type TusClient, tusClient } from '@/tests/support/tus';
import { cookieOf, twoCases } from '@/tests/support/visitors';

const held = {} as { stage: Stage; client: TusClient; cookie: string; reference: string };

beforeAll(async () => {
  held.stage = await startStage(clusterUrl(), {}, 'tus');
  const [{ reference, accountId }] = await twoCases(held.stage);
  held.cookie = await cookieOf(held.stage, accountId);
  held.reference = reference;
  held.client = tusClient(held.stage.url, held.cookie);
}, 120_000);

afterAll(() => held.stage?.stop());

const bytes = randomBytes(200_000);
const file = () => aFile({ reference: held.reference });
const anUpload = (length = bytes.length) => begun(held.client, length, { reference: held.reference });
const isLater = (date: unknown) => Date.parse(String(date)) > Date.now();

/** The text of the protocol, tus.io/protocols/resumable-upload, version 1.0.0, is quoted in the titles. */
describe('core protocol', () => {
  test('HEAD: “The Server MUST always include the Upload-Offset header”, the length if known, and “Cache-Control: no-store”', async () => {
    const { status, headers } = await held.client.head(await anUpload());
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'upload-offset': '0',
      'upload-length': '200000',
      'cache-control': 'no-store',
      'tus-resumable': '1.0.0',
    });
  });

  test('HEAD: “If the resource is not found, the Server SHOULD return either the 404, 410 or 403 status without the Upload-Offset header”', async () => {
    for (const url of [
      '/api/uploads/00000000-0000-4000-8000-000000000000',
      '/api/uploads/never',
      '/api/uploads/%2e%2e%2fhealth',
    ]) {
      const { status, headers } = await held.client.head(url);
      expect([url, status, headers['upload-offset']]).toEqual([url, 404, undefined]);
    }
  });

  test('PATCH: bytes are taken at the offset, answered with 204 and “the Upload-Offset header containing the new offset”', async () => {
    const url = await anUpload();
    const first = await held.client.patch(url, 0, bytes.subarray(0, 70_000));
    expect([first.status, first.headers['upload-offset'], first.headers['tus-resumable']]).toEqual([
      204,
      '70000',
      '1.0.0',
    ]);
    expect(await offsetOf(held.client, url)).toBe(70_000);
    const last = await held.client.patch(url, 70_000, bytes.subarray(70_000));
    expect([last.status, last.headers['upload-offset']]).toEqual([204, '200000']);
  });

  test('PATCH: “All PATCH requests MUST use Content-Type: application/offset+octet-stream, otherwise the server SHOULD return a 415”', async () => {
    const url = await anUpload();
    for (const type of ['application/octet-stream', 'text/plain', ''])
      expect((await held.client.patch(url, 0, bytes, { 'content-type': type })).status).toBe(415);
  });

  test('PATCH: “If the offsets do not match, the Server MUST respond with the 409 Conflict status without modifying the upload resource”', async () => {
    const url = await anUpload();
    await held.client.patch(url, 0, bytes.subarray(0, 1000));
    for (const offset of [0, 999, 1001, 200_000])
      expect((await held.client.patch(url, offset, bytes)).status).toBe(409);
    expect(await offsetOf(held.client, url)).toBe(1000);
  });

  test('PATCH: an offset that is no whole number is refused with 400, and more than was announced with 413', async () => {
    const url = await anUpload(1000);
    for (const offset of ['-1', 'x', '1.5', '', '01', '9'.repeat(30)])
      expect((await held.client.patch(url, offset, bytes.subarray(0, 10))).status).toBe(400);
    expect((await held.client.patch(url, 0, bytes.subarray(0, 1001))).status).toBe(413);
    expect(await offsetOf(held.client, url)).toBe(0);
  });

  test('PATCH: of unknown length, taken if it fits; what is more than was announced is refused in an answer that can be read', async () => {
    const url = await anUpload();
    const headers = {
      'content-type': 'application/offset+octet-stream',
      'transfer-encoding': 'chunked',
      'upload-offset': '0',
    };
    const much = await held.client.ask(url, { method: 'PATCH', headers, body: randomBytes(5_000_000) });
    expect([much.status, JSON.parse(much.body.toString()).text]).toEqual([413, 'More came than was announced.']);
    expect(await offsetOf(held.client, url)).toBe(0);
    expect((await held.client.ask(url, { method: 'PATCH', headers, body: bytes })).status).toBe(204);
  });

  test('PATCH: “The Server SHOULD always attempt to store as much of the received data as possible”, when a line breaks too', async () => {
    const url = await anUpload();
    const { hostname, port } = new URL(held.stage.url);
    const sent = request({
      hostname,
      port,
      path: url,
      method: 'PATCH',
      headers: {
        cookie: held.cookie,
        'sec-fetch-site': 'same-origin',
        'tus-resumable': '1.0.0',
        'content-type': 'application/offset+octet-stream',
        'content-length': '200000',
        'upload-offset': '0',
      },
    });
    const closed = new Promise((resolve) => sent.on('error', () => {}).once('close', resolve));
    sent.write(bytes.subarray(0, 150_001), () => setTimeout(() => sent.destroy(), 200));
    await closed;
    await expect.poll(() => offsetOf(held.client, url), { timeout: 5_000 }).toBe(150_001);
    expect((await held.client.patch(url, 150_001, bytes.subarray(150_001))).status).toBe(204);
  });

  test('OPTIONS: “A successful response indicated by the 204 No Content or 200 OK status MUST contain the Tus-Version header”', async () => {
    for (const url of ['/api/uploads', await anUpload()]) {
      const { status, headers } = await held.client.ask(url, {
        method: 'OPTIONS',
        headers: { 'tus-resumable': '0.2.2' },
      });
      expect(status).toBe(204);
      expect(headers).toMatchObject({
        'tus-version': '1.0.0',
        'tus-extension': 'creation,expiration,checksum,termination',
        'tus-checksum-algorithm': 'sha1,sha256',
        'tus-max-size': String(20 * 1024 ** 3),
      });
    }
  });

  test('“If the version specified by the Client is not supported by the Server, it MUST respond with the 412 status and MUST include the Tus-Version header … the Server MUST NOT process the request”', async () => {
    const url = await anUpload();
    for (const version of ['0.2.2', '2.0.0', '']) {
      const { status, headers } = await held.client.patch(url, 0, bytes, { 'tus-resumable': version });
      expect([status, headers['tus-version']]).toEqual([412, '1.0.0']);
    }
    expect((await held.client.post(1, file(), { 'tus-resumable': '0.1' })).status).toBe(412);
    expect(await offsetOf(held.client, url)).toBe(0);
  });

  test('“If X-HTTP-Method-Override is present the Server MUST interpret the request method as the value of this header”', async () => {
    const url = await anUpload();
    const as = (method: string) => ({ method: 'POST', headers: { 'x-http-method-override': method } });
    expect((await held.client.ask(url, as('HEAD'))).headers['upload-offset']).toBe('0');
    const sent = await held.client.ask(url, {
      method: 'POST',
      body: bytes,
      headers: { ...as('PATCH').headers, 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
    });
    expect([sent.status, sent.headers['upload-offset']]).toEqual([204, '200000']);
    const other = await anUpload();
    expect((await held.client.ask(other, as('DELETE'))).status).toBe(204);
    expect((await held.client.ask(other, as('GET'))).status).toBe(404);
  });

  test('nothing can be read back: there is no GET', async () => {
    const url = await anUpload();
    expect((await held.client.ask(url, { method: 'GET' })).status).toBe(405);
  });
});

describe('creation', () => {
  test('“The Server MUST acknowledge a successful upload creation with the 201 Created status. The Server MUST set the Location header”', async () => {
    const { status, headers } = await held.client.post(10, file());
    expect(status).toBe(201);
    expect(headers.location).toMatch(/^\/api\/uploads\/[-0-9a-f]{36}$/);
  });

  test('“The Upload-Length … value MUST be a non-negative integer”, and without one nothing is made', async () => {
    for (const length of ['-5', 'many', '1.5', '', '1e3'])
      expect((await held.client.post(length, file())).status).toBe(400);
    const deferred = { method: 'POST', headers: { 'upload-defer-length': '1', 'upload-metadata': file() } };
    expect((await held.client.ask('/api/uploads', deferred)).status).toBe(400);
  });

  test('“If the length of the upload exceeds the maximum … the Server MUST respond with the 413 Request Entity Too Large status”', async () => {
    const { status, body } = await held.client.post(20 * 1024 ** 3 + 1, file(), { 'accept-language': 'ru' });
    expect([status, JSON.parse(body.toString())]).toMatchObject([
      413,
      { code: 'fileTooLarge', text: expect.stringContaining('файл') },
    ]);
    const bundle = aFile({ reference: held.reference, bundle: '1' });
    expect((await held.client.post(81 * 1024 ** 2, bundle)).status).toBe(413);
  });

  test('an empty file is whole with its creation', async () => {
    const url = await anUpload(0);
    expect((await held.client.head(url)).headers).toMatchObject({ 'upload-offset': '0', 'upload-length': '0' });
    const row = await held.stage.query(`SELECT 1 FROM "Upload" WHERE "id" = $1 AND "completedAt" IS NOT NULL`, [
      url.split('/').pop(),
    ]);
    expect(row).toHaveLength(1);
  });

  test('Upload-Metadata: pairs with a space, separated by commas, base64, and each key once', async () => {
    const right = file();
    const wrong = [
      'name',
      'name ===',
      `name ${'A'.repeat(5)}`,
      `${right},${right}`,
      `na,me ${right}`,
      `${right}, `,
      'né 0Y8=',
      `name a b c`,
    ];
    for (const told of wrong) expect([told, (await held.client.post(1, told)).status]).toEqual([told, 400]);
    expect((await held.client.post(1, `${right},more`)).status).toBe(201);
  });

  test('HEAD says again what was told of the file', async () => {
    const batch = '11111111-2222-4333-8444-555555555555';
    const url = (
      await held.client.post(9, metadata({ reference: held.reference, batch, name: 'صور/صورة.jpg', bundle: '1' }))
    ).headers.location!;
    const pairs = String((await held.client.head(url)).headers['upload-metadata'])
      .split(',')
      .map((pair) => pair.split(' '));
    const said = Object.fromEntries(pairs.map(([key, text]) => [key, Buffer.from(text!, 'base64').toString()]));
    expect(said).toEqual({ name: 'صور/صورة.jpg', batch, bundle: '1' });
  });
});

describe('expiration', () => {
  test('“This header MAY be included … in POST and MUST be included in every PATCH response if the upload is going to expire”, as a date of HTTP', async () => {
    const { headers } = await held.client.post(bytes.length, file());
    const [patch, head] = [
      await held.client.patch(headers.location!, 0, bytes.subarray(0, 9)),
      await held.client.head(headers.location!),
    ];
    for (const date of [headers['upload-expires'], patch.headers['upload-expires'], head.headers['upload-expires']]) {
      expect(isLater(date)).toBe(true);
      expect(new Date(String(date)).toUTCString()).toBe(date);
    }
    expect(
      (await held.client.patch(headers.location!, 9, bytes.subarray(9))).headers['upload-expires'],
    ).toBeUndefined();
  });

  test('“If a Client does attempt to resume an upload which has since been removed by the Server, the Server SHOULD respond with 404 or 410”', async () => {
    const url = await anUpload();
    await held.stage.query(`UPDATE "Upload" SET "expiresAt" = now() - interval '1 minute' WHERE "id" = $1`, [
      url.split('/').pop(),
    ]);
    expect((await held.client.patch(url, 0, bytes)).status).toBe(410);
    expect((await held.client.head(url)).status).toBe(410);
  });
});

describe('checksum', () => {
  const sumOf = (algorithm: string, of: Buffer) => `${algorithm} ${createHash(algorithm).update(of).digest('base64')}`;

  test('“The Server MUST support at least the SHA1 checksum algorithm”; a right sum is taken', async () => {
    for (const algorithm of ['sha1', 'sha256']) {
      const sent = await held.client.patch(await anUpload(), 0, bytes, { 'upload-checksum': sumOf(algorithm, bytes) });
      expect([algorithm, sent.status]).toEqual([algorithm, 204]);
    }
  });

  test('“460 Checksum Mismatch … In this case the Server MUST discard the uploaded chunk and MUST NOT update the upload and its offset”', async () => {
    const url = await anUpload();
    await held.client.patch(url, 0, bytes.subarray(0, 1000));
    const wrong = { 'upload-checksum': sumOf('sha1', bytes) };
    expect((await held.client.patch(url, 1000, bytes.subarray(1000), wrong)).status).toBe(460);
    expect(await offsetOf(held.client, url)).toBe(1000);
  });

  test('“400 Bad Request if the checksum algorithm is not supported by the server”', async () => {
    const url = await anUpload();
    for (const sum of ['md5 1B2M2Y8AsgTpgAmY7PhCfg==', 'sha1 short', 'sha256', ''])
      expect([sum, (await held.client.patch(url, 0, bytes, { 'upload-checksum': sum })).status]).toEqual([sum, 400]);
    expect(await offsetOf(held.client, url)).toBe(0);
  });
});

describe('termination', () => {
  test('“the Server SHOULD free associated resources and MUST respond with the 204 No Content status … For all future requests to this URL the Server SHOULD respond with 404 or 410”', async () => {
    const url = await anUpload();
    await held.client.patch(url, 0, bytes.subarray(0, 100_000));
    expect((await held.client.end(url)).status).toBe(204);
    for (const answer of [
      await held.client.head(url),
      await held.client.patch(url, 0, bytes),
      await held.client.end(url),
    ])
      expect(answer.status).toBe(404);
  });

  test('what is finished belongs to the case and is not thrown away by its sender', async () => {
    const url = await anUpload();
    await held.client.patch(url, 0, bytes);
    expect((await held.client.end(url)).status).toBe(403);
    expect(await offsetOf(held.client, url)).toBe(bytes.length);
  });
});
