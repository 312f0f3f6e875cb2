import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dataKey } from '@/lib/storage/data-keys';
import { fileBackend } from '@/lib/storage/file-backend';
import { readSealed } from '@/lib/storage/sealed-object';
import { aDicom } from '@/prisma/seed/dicom-files';
import { contentOf } from '@/scripts/faults/content.mjs';
import { tarOf } from '@/tests/support/archives';
import { clusterUrl } from '@/tests/support/cluster';
import { type Stage, startStage } from '@/tests/support/stage';
import { begun, offsetOf, tusClient } from '@/tests/support/tus';
import { cookieOf, twoCases } from '@/tests/support/visitors';

/** `npm run test:faults:upload` sends fifty; each run of all tests sends a few. */
const count = Number(process.env.FAULTY_UPLOADS ?? 4);
const atOnce = 3;

const folder = mkdtempSync(join(tmpdir(), 'homeward-faults-'));
const stored = join(folder, 'storage');
const masterKey = process.env.MASTER_KEY!; // this process reads what the stage wrote
const held = {} as { stage: Stage; cookie: string; reference: string };

beforeAll(async () => {
  held.stage = await startStage(clusterUrl(), { STORAGE_URL: `file:${stored}`, MASTER_KEY: masterKey }, 'faults');
  const [{ reference, accountId }] = await twoCases(held.stage);
  Object.assign(held, { reference, cookie: await cookieOf(held.stage, accountId) });
}, 120_000);

afterAll(async () => {
  await held.stage?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type File = { name: string; length: number };

function start({ name, length }: File) {
  const told = { reference: held.reference, batch: randomUUID(), name };
  const asked = {
    door: `${held.stage.url}/api/uploads`,
    cookie: held.cookie,
    told,
    length,
    memory: join(folder, name),
  };
  return spawn('node', ['scripts/faults/send-file.mjs', JSON.stringify(asked)], { stdio: 'ignore' });
}

/** A browser that is killed once or twice on its way, and opened again. */
async function send(file: File) {
  for (let kills = randomInt(3); ; kills--) {
    const browser: ChildProcess = start(file);
    const ended = once(browser, 'exit');
    if (kills > 0) await Promise.race([ended, sleep(200 + randomInt(1_500)).then(() => browser.kill('SIGKILL'))]);
    const [code] = await ended;
    if (code === 0) return;
  }
}

const kills = { web: 0, worker: 0 };

/** Web and worker die by turns as long as files are sent. */
async function killUntil(isOver: () => boolean) {
  for (let nth = 0; !isOver(); nth++) {
    await sleep(500 + randomInt(2_500));
    if (nth % 3 === 2) {
      await held.stage.killWorker();
      held.stage.startWorker();
      kills.worker += 1;
    } else {
      await held.stage.killWeb();
      await held.stage.startWeb();
      kills.web += 1;
    }
  }
}

const rows = () =>
  held.stage.query(
    `SELECT u."id", u."name", u."size"::float8, u."received"::float8, u."completedAt", o."id" AS "objectId", o."sha256", o."wrappedKey",
       (SELECT count(*)::int FROM pgboss.job WHERE name = 'records.takeUpload' AND data->>'uploadId' = u."id"::text) AS told,
       (SELECT count(*)::int FROM "AuditEntry" WHERE "action" = 'record.sent' AND "details"->>'uploadId' = u."id"::text) AS recorded
     FROM "Upload" u JOIN "StoredObject" o ON o."id" = u."objectId"`,
  );

async function hashOfStored(row: Record<string, unknown>) {
  const id = String(row.objectId);
  const object = { id, key: dataKey(id, String(row.wrappedKey)), size: Number(row.size) };
  const hash = createHash('sha256');
  for await (const part of readSealed(fileBackend(stored), object)) hash.update(part);
  return hash.digest('hex');
}

/** One part is random, and each has its number in it, so that none can stand for another. */
function* partsOf(length: number) {
  const part = randomBytes(8 * 1024 ** 2);
  for (let at = 0; at < length; at += part.length) {
    part.writeUInt32LE(at / part.length);
    yield { at, part };
  }
}

/** Only Linux tells the most that a process ever held. */
const peak = async () => (process.platform === 'linux' ? held.stage.peakOfWeb() : 0);

test('one file of a gibibyte arrives byte for byte, though the server died in its middle, and lies in nobody’s memory', async () => {
  const length = 1024 ** 3;
  const client = tusClient(held.stage.url, held.cookie);
  const url = await begun(client, length, { reference: held.reference, name: 'slide.dcm' });
  const [hash, before] = [createHash('sha256'), await peak()];
  for (const { at, part } of partsOf(length)) {
    hash.update(part);
    expect((await client.patch(url, at, part)).status).toBe(204);
    if (at + part.length !== length / 2) continue;
    expect((await peak()) - before).toBeLessThan(100 * 1024 ** 2);
    await held.stage.killWeb();
    await held.stage.startWeb();
    expect(await offsetOf(client, url)).toBe(length / 2);
  }
  const row = async () => (await rows()).find(({ name }) => name === 'slide.dcm')!;
  await expect.poll(async () => (await row()).completedAt, { timeout: 60_000, interval: 200 }).not.toBeNull();
  const sent = hash.digest('hex');
  expect([(await row()).sha256, await hashOfStored(await row())]).toEqual([sent, sent]);
}, 240_000);

/** Minutes for a run of its own; in each run of all tests an archive of a thousand goes the same way. */
test.runIf(process.env.FAULTY_UPLOADS)(
  'a folder of ten thousand images arrives as one archive, through a worker that is killed on its way, each image once',
  async () => {
    const images = Array.from({ length: 10_000 }, (_, at) => {
      const bytes = aDicom({ number: at, study: '2.25.12', series: `2.25.12.${at % 8}`, side: 32 });
      return [`DICOM/IM${at}`, bytes] as const;
    });
    const [tar, client] = [await tarOf(Object.fromEntries(images)), tusClient(held.stage.url, held.cookie)];
    const url = await begun(client, tar.length, { reference: held.reference, name: 'cd.tar', bundle: '1' });
    expect((await client.patch(url, 0, tar)).status).toBe(204);
    const began = performance.now();
    const said = async () => {
      const [row] = await held.stage.query(
        `SELECT count(*)::int AS files, count("settledAt")::int AS settled, count(DISTINCT "instanceNumber") FILTER (WHERE "state" = 'ready')::int AS images
         FROM "RecordFile" WHERE "uploadId" = $1`,
        [url.split('/').pop()],
      );
      return row as { files: number; settled: number; images: number };
    };
    await expect.poll(async () => (await said()).files, { timeout: 120_000, interval: 100 }).toBeGreaterThan(5_000);
    await held.stage.killWorker();
    held.stage.startWorker();
    await expect.poll(async () => (await said()).settled, { timeout: 400_000, interval: 500 }).toBe(10_001);
    expect(await said()).toEqual({ files: 10_001, settled: 10_001, images: 10_000 });
    console.log(
      `Ten thousand images, a killed worker among them: ${Math.round((performance.now() - began) / 1000)} s.`,
    );
  },
  600_000,
);

test(`${count} files, while server, worker and browsers are killed: all arrive byte for byte, none is lost, none comes twice`, async () => {
  const files = Array.from({ length: count }, (_, nth) => ({
    name: `study-${nth}.dcm`,
    length: randomInt(132, 24 * 1024 ** 2),
  }));
  const waiting = files.values();
  let isOver = false;
  const killing = killUntil(() => isOver);
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const file of waiting) await send(file);
    }),
  );
  isOver = true;
  await killing;
  const whole = async () => (await rows()).filter(({ received, size }) => received === size);
  await expect
    .poll(async () => (await whole()).every(({ completedAt }) => completedAt), { timeout: 120_000, interval: 500 })
    .toBe(true);

  const done = (await whole()).filter(({ name }) => String(name).startsWith('study-'));
  expect(done.map(({ name }) => String(name)).toSorted()).toEqual(files.map(({ name }) => name).toSorted());
  for (const row of done) {
    const { length } = files.find(({ name }) => name === row.name)!;
    const sent = createHash('sha256')
      .update(contentOf(String(row.name), length))
      .digest('hex');
    expect([row.name, row.size, row.sha256, await hashOfStored(row)]).toEqual([row.name, length, sent, sent]);
    expect([row.name, row.told, row.recorded]).toEqual([row.name, 1, 1]);
  }
  const unfinished = (await rows()).filter(({ received, size }) => received !== size);
  expect(unfinished.every(({ completedAt, told, recorded }) => !completedAt && told === 0 && recorded === 0)).toBe(
    true,
  );
  console.log(
    `${done.length} whole, ${unfinished.length} begun and given up, ${kills.web} kills of web, ${kills.worker} of the worker.`,
  );
}, 1_200_000);
