import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { newId } from '@/lib/db/id';
import { s3Backend } from '@/lib/storage/s3-backend';
import { readSealed, writeWhole } from '@/lib/storage/sealed-object';
import { allOf, partsOf } from '@/tests/support/storage';
import { says, startStrictStore, type Trouble } from '@/tests/support/strict-store';

const folder = mkdtempSync(join(tmpdir(), 'homeward-strict-'));
const held = {} as { store: Awaited<ReturnType<typeof startStrictStore>> };

beforeAll(async () => void (held.store = await startStrictStore(folder)));
afterEach(() => void Object.assign(held.store.held, { trouble: () => false, refused: 0, asked: [] }));
afterAll(async () => {
  await held.store.stop();
  rmSync(folder, { recursive: true, force: true });
});

const open = (patience?: number) => s3Backend(held.store.addressOf(), patience);
const bytes = randomBytes(9_000_000);
const anObject = () => ({ id: newId(), key: randomBytes(32) });

async function aStoredObject() {
  const object = anObject();
  await writeWhole(open(), object, partsOf(bytes));
  return { ...object, size: bytes.length };
}

test('each request is signed as Amazon’s own library signs it, whatever stands in key, folder and name', async () => {
  const object = await aStoredObject();
  expect((await allOf(readSealed(open(), object))).equals(bytes)).toBe(true);
  await open().remove(object.id);
  await open().check();
  const { asked, refused } = held.store.held;
  expect([new Set(asked.map((one) => one.split(' ')[0])), refused]).toEqual([
    new Set(['PUT', 'GET', 'HEAD', 'DELETE']),
    0,
  ]);
  expect(asked.every((one) => /^[A-Z]+ \/records\/Homeward%20%D0%90/.test(one))).toBe(true);
});

test.each([
  ['another secret', { secret: 'another' }],
  ['another region', { in: 'us-east-1' }],
])('with %s nothing is written, and the store counts as away', async (_, wrong) => {
  const backend = s3Backend(held.store.addressOf(wrong));
  await expect(backend.check()).rejects.toMatchObject({ name: 'StorageAway' });
  await expect(writeWhole(backend, anObject(), partsOf(bytes))).rejects.toMatchObject({ name: 'StorageAway' });
  expect(held.store.held.refused).toBeGreaterThan(0);
});

test('a bucket that is not there is a slip that somebody mends: nothing counts as written, nothing as lost', async () => {
  const backend = s3Backend(held.store.addressOf({ bucket: 'recrods' }));
  const object = { ...anObject(), size: 100 };
  await expect(backend.check()).rejects.toMatchObject({ name: 'StorageAway' });
  await expect(writeWhole(backend, object, partsOf(bytes))).rejects.toMatchObject({ name: 'StorageAway' });
  await expect(allOf(readSealed(backend, object))).rejects.toMatchObject({ name: 'StorageAway' });
});

const breaksOff: Trouble = (_, answer) => {
  answer.writeHead(206, { 'content-length': '4000000' }).write(Buffer.alloc(1_000));
  setTimeout(() => answer.destroy(), 50);
  return true;
};
const short: Trouble = (_, answer) => {
  answer.writeHead(206).end(Buffer.alloc(1_000));
  return true;
};

test.each<[string, Trouble, string]>([
  ['403', says(403, 'AccessDenied'), 'StorageAway'],
  ['500 again and again', says(500, 'InternalError'), 'StorageAway'],
  ['503', says(503, 'SlowDown'), 'StorageAway'],
  ['nothing', () => true, 'StorageAway'],
  ['half of it', breaksOff, 'StorageAway'],
  ['507', says(507, 'XMinioStorageFull'), 'StorageFull'],
  ['that a quota is used up', says(403, 'QuotaExceeded'), 'StorageFull'],
  ['404', says(404, 'NoSuchKey'), 'StorageDamaged'],
  ['416', says(416, 'InvalidRange'), 'StorageDamaged'],
  ['less than there was', short, 'StorageDamaged'],
])('a reader hears what it means that the store answers %s', async (_, trouble, name) => {
  const object = await aStoredObject();
  held.store.held.trouble = trouble;
  await expect(allOf(readSealed(open(1_500), object))).rejects.toMatchObject({ name });
});

test.each<[string, Trouble, string]>([
  ['403', says(403, 'AccessDenied'), 'StorageAway'],
  ['404', says(404, 'NoSuchKey'), 'StorageAway'],
  ['500 again and again', says(500, 'InternalError'), 'StorageAway'],
  ['nothing', () => true, 'StorageAway'],
  ['507', says(507, 'XMinioStorageFull'), 'StorageFull'],
])('nothing counts as written where the store answers %s', async (_, trouble, name) => {
  held.store.held.trouble = trouble;
  await expect(writeWhole(open(1_500), anObject(), partsOf(bytes))).rejects.toMatchObject({ name });
});

test('a store that stumbles twice is asked again, and nobody hears of it', async () => {
  let stumbles = 0;
  held.store.held.trouble = (asked, answer) => {
    stumbles += 1;
    return stumbles <= 2 && says(500, 'InternalError')(asked, answer);
  };
  const object = await aStoredObject();
  expect((await allOf(readSealed(open(), object))).equals(bytes)).toBe(true);
});

test('who downloads over a slow line gets all of it, however long that takes', async () => {
  const object = await aStoredObject();
  let read = 0;
  for await (const part of readSealed(open(400), object)) {
    if (read % 2_000_000 < part.length) await sleep(500);
    read += part.length;
  }
  expect(read).toBe(bytes.length);
});
