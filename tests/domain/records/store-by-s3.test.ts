import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readObject } from '@/lib/records/objects';
import { readUpload } from '@/lib/records/pipeline/read-upload';
import { beginUpload } from '@/lib/records/uploads/begin-upload';
import { receiveBytes } from '@/lib/records/uploads/receive-bytes';
import { s3Backend } from '@/lib/storage/s3-backend';
import { storage } from '@/lib/storage/storage';
import { tusRefusal } from '@/lib/web/tus-answer';
import { aPdf } from '@/tests/support/papers';
import { filesOf } from '@/tests/support/records';
import { allOf, partsOf } from '@/tests/support/storage';
import { says, startStrictStore } from '@/tests/support/strict-store';
import { aMotherWithCase, announced, uploadRow } from '@/tests/support/uploads';

vi.hoisted(() => void (process.env.SCAN = 'off'));

const folder = mkdtempSync(join(tmpdir(), 'homeward-strict-'));
const real = { ...storage() };
const held = {} as { store: Awaited<ReturnType<typeof startStrictStore>> };

beforeAll(async () => {
  held.store = await startStrictStore(folder);
  Object.assign(storage(), s3Backend(held.store.addressOf()));
});

afterAll(async () => {
  Object.assign(storage(), real);
  await held.store.stop();
  rmSync(folder, { recursive: true, force: true });
});

const away = (status: number, code: string) => void (held.store.held.trouble = says(status, code));
const back = () => void (held.store.held.trouble = () => false);

test('a store that refuses for a while: the sender is told and goes on, the worker tries again, and the paper arrives whole', async () => {
  const { sender, holder } = await aMotherWithCase();
  const pdf = await aPdf(2);
  const id = await beginUpload(sender, announced(pdf.length, 'MRI.pdf'));
  await receiveBytes(holder, id, { offset: 0, source: partsOf(pdf.subarray(0, 700)) });
  const rest = () => receiveBytes(holder, id, { offset: 700, source: partsOf(pdf.subarray(700)) });

  away(403, 'RequestTimeTooSkewed');
  const answer = await tusRefusal(await rest().catch((fault: unknown) => fault), 'ru');
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5']);
  expect(await answer.json()).toMatchObject({ code: 'storageAway', text: expect.stringMatching(/[а-я]/) });
  expect((await uploadRow(id)).received).toBe(700n);

  back();
  await rest();
  away(500, 'InternalError');
  await expect(readUpload(id)).rejects.toMatchObject({ name: 'StorageAway' });
  expect((await filesOf(id)).map(({ state, reason }) => [state, reason])).toEqual([['quarantined', null]]);

  back();
  await readUpload(id);
  const [file] = await filesOf(id);
  expect([file!.state, file!.pages]).toEqual(['ready', 2]);
  expect((await allOf(readObject(file!.object!))).equals(pdf)).toBe(true);
});
