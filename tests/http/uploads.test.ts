import { spawnSync } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import arabicProblems from '@/messages/ar/problems.json';
import kazakhProblems from '@/messages/kk/problems.json';
import { nginxHere, startNginx } from '@/scripts/lib/nginx.mjs';
import { clusterUrl } from '@/tests/support/cluster';
import { type Stage, startStage } from '@/tests/support/stage';
import { aFile, begun, metadata, offsetOf, type TusClient, tusClient } from '@/tests/support/tus';
import { cookieOf, everyKind, twoCases } from '@/tests/support/visitors';

type Row = Awaited<ReturnType<typeof twoCases>>[0];
const held = {} as { stage: Stage; on: Row; other: Row; cookie: string; client: TusClient; stranger: TusClient };

beforeAll(async () => {
  const stage = await startStage(clusterUrl(), {}, 'uploads');
  const [on, other] = await twoCases(stage);
  const cookie = await cookieOf(stage, on.accountId);
  const stranger = tusClient(stage.url, await cookieOf(stage, other.accountId));
  Object.assign(held, { stage, on, other, cookie, client: tusClient(stage.url, cookie), stranger });
}, 120_000);

afterAll(() => held.stage?.stop());

const bytes = randomBytes(200_000);
const anUpload = (length = bytes.length) => begun(held.client, length, { reference: held.on.reference });
const idOf = (url: string) => url.split('/').pop()!;
const hashOf = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');

/** A link into a case, as the page behind it left its token in the browser. */
async function aLink(on: Row) {
  const [id, token] = [randomUUID(), randomBytes(32).toString('base64url')];
  await held.stage.query(
    `INSERT INTO "RecordLink" ("id", "caseId", "hash", "purpose", "codes", "locale", "madeById", "createdAt", "expiresAt")
     VALUES ($1, $2, $3, 'hospital', '{}', 'ru', $4, now(), now() + interval '1 day')`,
    [id, on.id, hashOf(token), on.accountId],
  );
  const cookie = `homeward-record-link=${token}`;
  return { id, cookie, client: tusClient(held.stage.url, cookie) };
}

test('an upload of somebody else is not found by PATCH, HEAD and DELETE, whoever is signed in, and stays as it was', async () => {
  const url = await anUpload();
  await held.client.patch(url, 0, bytes.subarray(0, 1000));
  const visitors = await everyKind(held.stage, held.on, held.other);
  const strangers = visitors
    .filter(({ kind }) => kind !== 'the patient')
    .map(({ cookie }) => tusClient(held.stage.url, cookie));
  for (const one of [...strangers, (await aLink(held.on)).client, (await aLink(held.other)).client])
    for (const answer of [await one.patch(url, 1000, bytes.subarray(1000)), await one.head(url), await one.end(url)])
      expect([answer.status, answer.headers['upload-offset']]).toEqual([404, undefined]);
  expect(await offsetOf(held.client, url)).toBe(1000);
}, 60_000);

test('into the case of somebody else nothing is begun: not by its reference, not by a link of another case', async () => {
  const before = await held.stage.query('SELECT count(*)::int AS uploads FROM "Upload"');
  const told = aFile({ reference: held.on.reference });
  for (const one of [held.stranger, tusClient(held.stage.url), (await aLink(held.other)).client])
    expect((await one.post(10, told)).status).toBe(404);
  expect((await held.client.post(10, aFile({ order: randomUUID() }))).status).toBe(404);
  expect(await held.stage.query('SELECT count(*)::int AS uploads FROM "Upload"')).toEqual(before);
});

test('a link sends into its own case and, once it is revoked, nothing more, in the middle of a file too', async () => {
  const link = await aLink(held.on);
  const url = (await link.client.post(bytes.length, aFile())).headers.location!;
  expect((await link.client.patch(url, 0, bytes.subarray(0, 100_000))).status).toBe(204);
  const [row] = await held.stage.query('SELECT "caseId", "linkId" FROM "Upload" WHERE "id" = $1', [idOf(url)]);
  expect(row).toEqual({ caseId: held.on.id, linkId: link.id });
  await held.stage.query('UPDATE "RecordLink" SET "revokedAt" = now() WHERE "id" = $1', [link.id]);
  expect((await link.client.patch(url, 100_000, bytes.subarray(100_000))).status).toBe(404);
  expect((await link.client.head(url)).status).toBe(404);
  expect((await link.client.post(10, aFile())).status).toBe(404);
});

test('a request of another site is refused with 403 before anything is done', async () => {
  const url = await anUpload();
  const foreign = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' };
  expect((await held.client.patch(url, 0, bytes, foreign)).status).toBe(403);
  expect((await held.client.post(10, aFile({ reference: held.on.reference }), foreign)).status).toBe(403);
  expect((await held.client.ask(url, { method: 'DELETE', headers: foreign })).status).toBe(403);
  expect(await offsetOf(held.client, url)).toBe(0);
});

test('names of any kind are kept as something to be shown, and lead nowhere', async () => {
  const names: [string, string][] = [
    ['../../../../etc/passwd', 'etc/passwd'],
    ['C:\\Users\\منى\\صور\\أشعة.jpg', 'Users/منى/صور/أشعة.jpg'],
    ['/absolute//twice/./here', 'absolute/twice/here'],
    ['a\u0000b\u001b[31m\u202egnp.exe', 'ab[31mgnp.exe'],
    ['..', '…'],
    [`${'ش'.repeat(600)}.dcm`, `${'ش'.repeat(496)}.dcm`],
    ['%2e%2e%2f%2e%2e', '%2e%2e%2f%2e%2e'],
  ];
  const batch = randomUUID();
  for (const [name] of [...names, names[1]!])
    expect((await held.client.post(10, metadata({ reference: held.on.reference, batch, name }))).status).toBe(201);
  const rows = await held.stage.query('SELECT "name" FROM "Upload" WHERE "batchId" = $1 ORDER BY "createdAt", "id"', [
    batch,
  ]);
  expect(rows.map(({ name }) => name)).toEqual([...names, names[1]!].map(([, kept]) => kept));
});

test('metadata without end is refused, by us or by the server before us', async () => {
  for (const length of [5_000, 13_000, 60_000]) {
    const told = aFile({ reference: held.on.reference, name: 'x'.repeat(length) });
    const end = await held.client.post(10, told).then(
      ({ status }) => status,
      ({ code }: NodeJS.ErrnoException) => code, // who is refused while still talking may not hear the answer
    );
    expect([400, 431, 'ECONNRESET', 'EPIPE']).toContain(end);
  }
  expect((await held.client.post(10, aFile({ reference: held.on.reference }))).status).toBe(201);
});

test('into a case of ten thousand files the next one is begun, and into a full one none, which is said in the sender’s language', async () => {
  const link = await aLink(held.other);
  await held.stage.query(
    `WITH o AS (INSERT INTO "StoredObject" ("id", "caseId", "wrappedKey", "createdAt")
       SELECT gen_random_uuid(), $1, '-', now() FROM generate_series(1, 10000) RETURNING "id")
     INSERT INTO "Upload" ("id", "caseId", "objectId", "linkId", "batchId", "name", "size", "createdAt", "expiresAt")
     SELECT gen_random_uuid(), $1, "id", $2, gen_random_uuid(), 'x', 1000, now(), now() + interval '1 day' FROM o`,
    [held.other.id, link.id],
  );
  for (let nth = 0; nth < 20; nth++) expect((await link.client.post(10, aFile())).status).toBe(201);
  await held.stage.query(`UPDATE "Upload" SET "size" = 6600000 WHERE "linkId" = $1`, [link.id]);
  const full = await link.client.post(10, aFile(), { 'accept-language': 'kk' });
  expect([full.status, JSON.parse(full.body.toString()).code]).toEqual([413, 'caseFull']);
  expect(full.body.toString()).toContain('Үйлестірушіңізге');
});

test('two servers take parts of one file by turns, and while one of them is taking a part the other says 423', async () => {
  const second = await held.stage.another();
  const client = tusClient(second.url, held.cookie);
  const url = await anUpload();
  const { hostname, port } = new URL(held.stage.url);
  const told = { 'sec-fetch-site': 'same-origin', 'tus-resumable': '1.0.0', 'upload-offset': '0' };
  const type = { 'content-type': 'application/offset+octet-stream', 'content-length': '100000' };
  const headers = { cookie: held.cookie, ...told, ...type };
  const slow = request({ hostname, port, path: url, method: 'PATCH', headers });
  slow.write(bytes.subarray(0, 50_000));
  await sleep(500); // else the second might be the first
  expect((await client.patch(url, 0, bytes)).status).toBe(423);
  expect(await offsetOf(client, url)).toBe(0);
  slow.end(bytes.subarray(50_000, 100_000));
  const [taken] = await once(slow, 'response');
  expect(taken.statusCode).toBe(204);
  taken.resume();
  expect((await client.patch(url, 100_000, bytes.subarray(100_000))).status).toBe(204);
  const row = async () =>
    (
      await held.stage.query(
        'SELECT "completedAt" IS NOT NULL AS whole, o."sha256" FROM "Upload" u JOIN "StoredObject" o ON o."id" = "objectId" WHERE u."id" = $1',
        [idOf(url)],
      )
    )[0];
  await expect.poll(row, { timeout: 20_000 }).toEqual({ whole: true, sha256: hashOf(bytes) });
  await second.stop('SIGTERM');
}, 60_000);

function multipart(fields: Record<string, string>, files: [string, Buffer][]) {
  const boundary = 'homeward-uploads';
  const head = (name: string) => `--${boundary}\r\ncontent-disposition: form-data; ${name}\r\n\r\n`;
  const parts = [
    ...Object.entries(fields).map(([name, value]) => Buffer.from(`${head(`name="${name}"`)}${value}\r\n`)),
    ...files.flatMap(([name, content]) => [
      Buffer.from(head(`name="files"; filename="${name}"`)),
      content,
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${boundary}--\r\n`),
  ];
  return { body: Buffer.concat(parts), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

const sendForm = (client: TusClient, fields: Record<string, string>, files: [string, Buffer][]) =>
  client.ask('/api/uploads/form', { method: 'POST', ...multipart(fields, files) });

test('a form without scripts sends files into the case, and leads back to its page with what came of it', async () => {
  const [back, reference] = [`/ar/journey/${held.on.reference}/records`, held.on.reference];
  const sent = await sendForm(held.client, { back, reference }, [
    ['تقرير.pdf', bytes],
    ['', Buffer.alloc(0)],
    ['leer.txt', Buffer.alloc(0)],
  ]);
  expect([sent.status, sent.headers.location]).toEqual([303, `${back}?sent=2`]);
  const rows = await held.stage.query(
    `SELECT u."name", o."sha256" FROM "Upload" u JOIN "StoredObject" o ON o."id" = "objectId" WHERE "name" IN ('تقرير.pdf', 'leer.txt') ORDER BY u."name"`,
  );
  expect(rows).toEqual([
    { name: 'leer.txt', sha256: hashOf('') },
    { name: 'تقرير.pdf', sha256: hashOf(bytes) },
  ]);
});

test('a form takes no file that is too large, nothing into a foreign case, and leads to no other site', async () => {
  const [back, reference] = ['/en/journey', held.on.reference];
  const large = await sendForm(held.client, { back, reference }, [
    ['a.pdf', bytes],
    ['b.pdf', randomBytes(26 * 1024 ** 2)],
  ]);
  expect(large.headers.location).toBe('/en/journey?sent=1&problem=fileTooLarge');
  const foreign = await sendForm(held.stranger, { back, reference }, [['c.pdf', bytes]]);
  expect(foreign.headers.location).toBe('/en/journey?sent=0&problem=notFound');
  const elsewhere = await sendForm(held.client, { back: 'https://evil.example/', reference }, []);
  expect(elsewhere.headers.location).toBe('/en?sent=0');
});

test('a link that is revoked while its form still comes in takes nothing more: the file that was whole is kept, the one on its way is not', async () => {
  const link = await aLink(held.on);
  const { body, headers } = multipart({ back: '/ru/send' }, [
    ['whole.pdf', bytes],
    ['cut.pdf', bytes],
  ]);
  const { hostname, port } = new URL(held.stage.url);
  const own = { cookie: link.cookie, 'sec-fetch-site': 'same-origin', 'content-length': body.length };
  const to = { hostname, port, path: '/api/uploads/form', method: 'POST', headers: { ...headers, ...own } };
  const form = request(to);
  form.write(body.subarray(0, 300_000));
  const names = () =>
    held.stage.query('SELECT "name", "objectId" FROM "Upload" WHERE "linkId" = $1 ORDER BY "createdAt"', [link.id]);
  const onItsWay = () =>
    held.stage.query(
      `SELECT count(*)::int AS open FROM "StoredObject" WHERE "caseId" = $1 AND "storedAt" IS NULL AND "wrappedKey" <> ''
         AND NOT EXISTS (SELECT FROM "Upload" u WHERE u."objectId" = "StoredObject"."id")`,
      [held.on.id],
    );
  await expect.poll(async () => [(await names()).length, ...(await onItsWay())]).toEqual([1, { open: 1 }]);
  await held.stage.query('UPDATE "RecordLink" SET "revokedAt" = now() WHERE "id" = $1', [link.id]);
  await sleep(1_100);
  form.write(body.subarray(300_000, 310_000));
  await expect.poll(onItsWay).toEqual([{ open: 0 }]); // while the form still comes in
  form.end(body.subarray(310_000));
  const [answer] = await once(form, 'response');
  expect(answer.headers.location).toBe('/ru/send?sent=1&problem=notFound');
  expect((await names()).map(({ name }) => name)).toEqual(['whole.pdf']);
});

test.skipIf(spawnSync('prlimit', ['--version']).status !== 0)(
  'on a disk that is full a sender reads so, with scripts and without, what arrived is kept, and both go on when there is room',
  async () => {
    const [large, reference] = [randomBytes(3_000_000), held.on.reference];
    const url = await anUpload(large.length);
    expect((await held.client.patch(url, 0, large.subarray(0, 1_000_000))).status).toBe(204);
    const rest = () => held.client.patch(url, 1_000_000, large.subarray(1_000_000), { 'accept-language': 'kk' });
    const back = `/ar/journey/${reference}/records`;
    const form = () => sendForm(held.client, { back, reference }, [['صورة.pdf', large]]);
    await held.stage.giveRoom(1_200_000);
    try {
      const full = await rest();
      expect([full.status, JSON.parse(full.body.toString())]).toEqual([
        507,
        { code: 'storageFull', text: kazakhProblems.storageFull },
      ]);
      expect(await offsetOf(held.client, url)).toBe(1_000_000);
      const { location } = (await form()).headers;
      expect(location).toBe(`${back}?sent=0&problem=storageFull`);
      const page = await held.client.ask(location!, { method: 'GET' });
      expect(page.body.toString()).toContain(arabicProblems.storageFull);
      expect((await held.client.ask('/api/health', { method: 'GET' })).status).toBe(200);
    } finally {
      await held.stage.giveRoom(null);
    }
    expect((await rest()).status).toBe(204);
    expect((await form()).headers.location).toBe(`${back}?sent=1`);
    const [row] = await held.stage.query(
      `SELECT o."sha256" FROM "Upload" u JOIN "StoredObject" o ON o."id" = "objectId" WHERE u."id" = $1`,
      [idOf(url)],
    );
    expect(row).toEqual({ sha256: hashOf(large) });
  },
);

test.skipIf(!nginxHere())(
  'behind nginx a file of any length comes through, and what came over a broken line is kept',
  async () => {
    const front = await startNginx(nginxHere()!, [new URL(held.stage.url).host]);
    const client = tusClient(front.url, held.cookie);
    const large = randomBytes(3_000_000);
    const url = await begun(client, large.length, { reference: held.on.reference });
    const { hostname, port } = new URL(front.url);
    const headers = {
      cookie: held.cookie,
      'sec-fetch-site': 'same-origin',
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
    };
    const type = { 'content-type': 'application/offset+octet-stream', 'content-length': String(large.length) };
    const broken = request({ hostname, port, path: url, method: 'PATCH', headers: { ...headers, ...type } });
    const closed = new Promise((resolve) => broken.on('error', () => {}).once('close', resolve));
    broken.write(large.subarray(0, 1_000_000), () => setTimeout(() => broken.destroy(), 300));
    await closed;
    await expect.poll(() => offsetOf(client, url), { timeout: 5_000 }).toBe(1_000_000);
    expect((await client.patch(url, 1_000_000, large.subarray(1_000_000))).status).toBe(204);
    await front.stop();
  },
);
