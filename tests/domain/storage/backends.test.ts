import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { open as openFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { newId } from '@/lib/db/id';
import type { Backend } from '@/lib/storage/backend';
import { fileBackend } from '@/lib/storage/file-backend';
import { s3Backend } from '@/lib/storage/s3-backend';
import { readSealed, writeWhole } from '@/lib/storage/sealed-object';
import { appendSealed } from '@/lib/storage/sealed-upload';
import { allOf, partsOf } from '@/tests/support/storage';

const folder = mkdtempSync(join(tmpdir(), 'homeward-backends-'));
const held = {} as { server: S3rver; url: string };

beforeAll(async () => {
  const directory = join(folder, 's3');
  held.server = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory,
    configureBuckets: [{ name: 'records', configs: [] }],
  });
  const { port } = await held.server.run();
  held.url = `s3://S3RVER:S3RVER@127.0.0.1:${port}/records/homeward?tls=0`;
});

afterAll(async () => {
  await held.server.close();
  rmSync(folder, { recursive: true, force: true });
});

const backends: [string, () => Backend][] = [
  ['a folder', () => fileBackend(join(folder, 'files'))],
  ['a store by S3', () => s3Backend(held.url)],
];

const anObject = () => ({ id: newId(), key: randomBytes(32) });
const nothing = () => {};

describe.each(backends)('%s', (_, open) => {
  test('gives back what was written, whole and in ranges across segments, and nothing once it is removed', async () => {
    const [backend, object, bytes] = [open(), anObject(), randomBytes(9_000_000)];
    await writeWhole(backend, object, partsOf(bytes));
    const stored = { ...object, size: bytes.length };
    expect((await allOf(readSealed(backend, stored))).equals(bytes)).toBe(true);
    for (const [from, to] of [
      [0, 10],
      [4_194_000, 4_195_000],
      [8_999_999, 9_000_000],
      [4_000_000, 8_500_000],
    ] as const)
      expect((await allOf(readSealed(backend, stored, from, to))).equals(bytes.subarray(from, to))).toBe(true);
    await backend.remove(object.id);
    await backend.remove(object.id);
    await expect(allOf(readSealed(backend, stored))).rejects.toMatchObject({ name: 'StorageDamaged' });
  });

  test('takes an upload that goes on at any place, and what is written again', async () => {
    const [backend, object, bytes] = [open(), anObject(), randomBytes(9_000_000)];
    const size = bytes.length;
    let so = { received: 0, size, tail: null as Uint8Array | null };
    for (const to of [10, 65_536, 4_194_304, 4_300_001, 9_000_000]) {
      const part = () => partsOf(bytes.subarray(so.received, to));
      await appendSealed(backend, object, so, part(), nothing); // acknowledged to nobody, so it comes again
      so = { size, ...(await appendSealed(backend, object, so, part(), nothing)) };
    }
    expect((await allOf(readSealed(backend, { ...object, size }))).equals(bytes)).toBe(true);
  });

  test('keeps an empty object, and misses one that is not there', async () => {
    const [backend, object] = [open(), anObject()];
    await expect(allOf(readSealed(backend, { ...object, size: 0 }))).rejects.toMatchObject({ name: 'StorageDamaged' });
    await writeWhole(backend, object, partsOf(Buffer.alloc(0)));
    expect(await allOf(readSealed(backend, { ...object, size: 0 }))).toHaveLength(0);
  });

  test('says that it can be written', async () => {
    await expect(open().check()).resolves.toBeUndefined();
  });

  test('takes no id that could lead elsewhere', async () => {
    for (const id of ['../../etc/passwd', 'a/b', '', `${newId()}/..`])
      await expect(async () => open().remove(id)).rejects.toThrow('not the id');
  });
});

const small = join(folder, 'small');
mkdirSync(small);
const isMounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'homeward', small]).status === 0;
afterAll(() => void (isMounted && spawnSync('umount', [small])));

test.skipIf(!isMounted)(
  'a disk that is full (a mount for root alone) is said to be full, and what was there can be read',
  async () => {
    const [backend, kept, late] = [fileBackend(small), anObject(), anObject()];
    const bytes = randomBytes(1_000_000);
    await writeWhole(backend, kept, partsOf(bytes));
    await expect(writeWhole(backend, late, partsOf(randomBytes(3_000_000)))).rejects.toMatchObject({
      name: 'StorageFull',
    });
    await expect(backend.check()).rejects.toMatchObject({ name: 'StorageFull' });
    expect((await allOf(readSealed(backend, { ...kept, size: bytes.length }))).equals(bytes)).toBe(true);
    await backend.remove(late.id);
    await expect(backend.check()).resolves.toBeUndefined();
  },
);

test.each([6_000_000, 9_000_000])(
  'of %i bytes, what the disk did not keep halfway is a fault, although all that follows is kept',
  async (length) => {
    const handle = await openFile(import.meta.filename);
    const syncing = vi.spyOn(Object.getPrototypeOf(handle) as typeof handle, 'datasync');
    await handle.close();
    syncing.mockRejectedValueOnce(Object.assign(new Error('EIO'), { code: 'EIO', errno: -5 }));
    const writing = writeWhole(fileBackend(join(folder, 'files')), anObject(), partsOf(randomBytes(length)));
    await expect(writing).rejects.toMatchObject({ name: 'StorageAway' });
    syncing.mockRestore();
  },
);

test('the store by S3 never sees a plain byte, nor a key', async () => {
  const [backend, object] = [s3Backend(held.url), anObject()];
  await writeWhole(backend, object, partsOf(Buffer.from('the same plain words again '.repeat(1000))));
  const seen = await allOf(backend.read(object.id, 0, 20_000));
  expect(seen.includes('plain words') || seen.includes(object.key)).toBe(false);
});

test('a store that is away, or that does not know us, is said to be away', async () => {
  const wrong = held.url.replace('S3RVER:S3RVER', 'somebody:S3RVER');
  for (const url of [wrong, 's3://a:b@127.0.0.1:1/records?tls=0'])
    await expect(s3Backend(url).check()).rejects.toMatchObject({ name: 'StorageAway' });
});
