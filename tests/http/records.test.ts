import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aDicom } from '@/prisma/seed/dicom-files';
import { tarOf } from '@/tests/support/archives';
import { clusterUrl } from '@/tests/support/cluster';
import { eicar, type FakeScanner, startFakeScanner } from '@/tests/support/fake-scanner';
import { aPdf, aPhoto } from '@/tests/support/papers';
import { type Stage, startStage } from '@/tests/support/stage';
import { begun, tusClient } from '@/tests/support/tus';
import { cookieOf, twoCases } from '@/tests/support/visitors';

type File = { id: string; name: string; state: string; reason: string | null };

const held = {} as { stage: Stage; scanner: FakeScanner; reference: string; cookie: string; stranger: string };

beforeAll(async () => {
  held.scanner = await startFakeScanner();
  held.stage = await startStage(clusterUrl(), { CLAMD_URL: held.scanner.url, SCAN: 'required' }, 'records');
  const [mine, other] = await twoCases(held.stage);
  Object.assign(held, {
    reference: mine.reference,
    cookie: await cookieOf(held.stage, mine.accountId),
    stranger: await cookieOf(held.stage, other.accountId),
  });
}, 120_000);

afterAll(async () => {
  await held.stage?.stop();
  await held.scanner?.stop();
});

async function send(bytes: Buffer, name: string) {
  const client = tusClient(held.stage.url, held.cookie);
  const url = await begun(client, bytes.length, { reference: held.reference, name });
  expect((await client.patch(url, 0, bytes)).status).toBe(204);
  return url.split('/').at(-1)!;
}

const filesOf = async (uploadId: string) =>
  (await held.stage.query(
    'SELECT "id", "name", "state", "reason" FROM "RecordFile" WHERE "uploadId" = $1 ORDER BY "archiveId" NULLS FIRST, "position"',
    [uploadId],
  )) as File[];

/** The worker has looked at everything that was sent. */
async function readBy(uploadId: string, count: number, timeout = 30_000) {
  const settled = async () => {
    const files = await filesOf(uploadId);
    return files.length === count && files.every(({ state, reason }) => state !== 'quarantined' || reason !== null);
  };
  await expect.poll(settled, { timeout, interval: 200 }).toBe(true);
  return filesOf(uploadId);
}

type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: Buffer };

/** As it goes over the net: `fetch` would hide what a browser sees. */
const get = (path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const asked = request(`${held.stage.url}${path}`, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({ status: answer.statusCode!, headers: answer.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on('error', reject).end();
  });

const open = (id: string, view: string, more: Record<string, string> = {}) =>
  get(`/api/records/${id}/${view}`, { cookie: held.cookie, ...more });

const guarded = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
  'cross-origin-resource-policy': 'same-origin',
};

test('a PDF goes out as an attachment, whole or in parts, and its pages as pictures', async () => {
  const pdf = await aPdf(2);
  const [file] = await readBy(await send(pdf, 'МРТ/Заключение “1”.html'), 1);
  const whole = await open(file!.id, 'original');
  expect([whole.status, whole.body.equals(pdf)]).toEqual([200, true]);
  expect(whole.headers).toMatchObject({ ...guarded, 'content-type': 'application/pdf', 'accept-ranges': 'bytes' });
  const named = decodeURIComponent(String(whole.headers['content-disposition']));
  expect(named).toMatch(/^attachment; filename="[\x20-\x7e]+"; filename\*=UTF-8''Заключение “1”\.pdf$/);
  const part = await open(file!.id, 'original', { range: 'bytes=10-19' });
  expect([part.status, part.body, part.headers['content-range']]).toEqual([
    206,
    pdf.subarray(10, 20),
    `bytes 10-19/${pdf.length}`,
  ]);
  const beyond = await open(file!.id, 'original', { range: `bytes=${pdf.length}-` });
  expect([beyond.status, beyond.body.length, beyond.headers['content-range']]).toEqual([
    416,
    0,
    `bytes */${pdf.length}`,
  ]);
  const many = await open(file!.id, 'original', { range: `bytes=${'0-0,'.repeat(5_000)}0-0`.slice(0, 8_000) });
  expect([many.status, many.body.length]).toEqual([200, pdf.length]);
  for (const view of ['thumbnail', 'preview', 'preview?page=2']) {
    const picture = await open(file!.id, view);
    expect([picture.status, picture.body.toString('hex', 0, 3)]).toEqual([200, 'ffd8ff']);
    expect(picture.headers).toMatchObject({ ...guarded, 'content-type': 'image/jpeg' });
  }
});

test('another patient, nobody, and addresses that are none find nothing', async () => {
  const [file] = await readBy(await send(await aPhoto(), 'IMG_1.JPG'), 1);
  expect((await open(file!.id, 'preview')).status).toBe(200);
  for (const cookie of [held.stranger, '', 'homeward-session=x'])
    for (const view of ['thumbnail', 'preview', 'original', 'original?page=1']) {
      const { status, body, headers } = await open(file!.id, view, { cookie });
      expect([view, status, body.length, headers['content-type']]).toEqual([view, 404, 0, undefined]);
    }
  const wrong = ['preview?page=0', 'preview?page=-1', 'preview?page=2e9', 'preview?page=x', 'bytes', '..%2foriginal'];
  for (const view of wrong) expect([view, (await open(file!.id, view)).status]).toEqual([view, 404]);
  for (const id of [
    'x',
    '../../../etc/passwd',
    encodeURIComponent("' OR 1=1 --"),
    '00000000-0000-4000-8000-000000000000',
  ])
    expect([id, (await open(id, 'original')).status]).toEqual([id, 404]);
});

test('EICAR, HTML that is called PDF and SVG are downloadable by nobody', async () => {
  const bundle = {
    'letter.pdf': Buffer.concat([await aPdf(1), Buffer.from(eicar)]),
    'report.pdf': Buffer.from('<!DOCTYPE html><script>alert(1)</script>'),
    'scan.jpg': Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  };
  const files = await readBy(await send(await tarOf(bundle), 'bundle.tar'), 4);
  expect(files.map(({ reason }) => reason)).toEqual(['unpacked', 'malware', 'typeNotAccepted', 'typeNotAccepted']);
  for (const { id } of files)
    for (const view of ['thumbnail', 'preview', 'original']) expect((await open(id, view)).status).toBe(404);
});

test('a worker that is killed while it reads is followed by one that goes on: nothing is lost, nothing twice', async () => {
  const images = Object.fromEntries(
    Array.from({ length: 300 }, (_, at) => [`IM/${at}`, aDicom({ number: at, study: '1.2.9', series: '1.2.9.1' })]),
  );
  const uploadId = await send(await tarOf(images), 'cd.tar');
  await expect
    .poll(async () => (await filesOf(uploadId)).length, { timeout: 30_000, interval: 20 })
    .toBeGreaterThan(100);
  await held.stage.killWorker();
  held.stage.startWorker();
  const files = await readBy(uploadId, 301, 170_000);
  expect(files.slice(1).every(({ state, reason }) => state === 'ready' && reason === null)).toBe(true);
  const [count] = await held.stage.query(
    `SELECT count(DISTINCT f."instanceNumber")::int AS "images", count(*)::int AS "files" FROM "RecordFile" f
     JOIN "ImagingStudy" s ON s."recordId" = f."recordId" WHERE s."studyUid" = '1.2.9'`,
  );
  expect(count).toEqual({ images: 300, files: 300 });
}, 200_000);
