import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { checkWhole } from '@/lib/records/upload-jobs';
import { beginUpload } from '@/lib/records/uploads/begin-upload';
import { receiveBytes } from '@/lib/records/uploads/receive-bytes';
import { hashBeside } from '@/lib/web/hash-beside.mjs';
import { partsOf } from '@/tests/support/storage';
import { aMotherWithCase, announced, sendAll, uploadRow } from '@/tests/support/uploads';

const threads: Worker[] = [];
process.on('worker', (thread) => threads.push(thread));

const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('many files at once, in pieces of any length, have the sum in the thread that they have here', async () => {
  const files = [0, 1, 70_000, 3_000_000, 20_000_000].map((length) => randomBytes(length));
  const sums = files.map(async (bytes) => {
    const hash = hashBeside();
    for (let at = 0; at < bytes.length; at += 900_000)
      await hash.update([bytes.subarray(at, at + 10), bytes.subarray(at + 10, at + 900_000)]);
    return hash.digest();
  });
  expect(await Promise.all(sums)).toEqual(files.map(sumOf));
});

test('what goes on from a copy leaves alone what it was copied from', async () => {
  const first = hashBeside();
  await first.update([Buffer.from('a part ')]);
  const second = first.copy();
  await second.update([Buffer.from('and more')]);
  expect(await second.digest()).toBe(sumOf(Buffer.from('a part and more')));
  expect(await first.digest()).toBe(sumOf(Buffer.from('a part ')));
});

test('where the thread dies its sums are lost, nobody waits for them, and a new one is begun in a new thread', async () => {
  const hash = hashBeside();
  await hash.update([randomBytes(1_000)]);
  const exited = once(threads[0]!, 'exit');
  await threads[0]!.terminate();
  await exited;
  await hash.update([randomBytes(1_000)]);
  expect(await hash.digest()).toBeNull();
  const next = hashBeside();
  await next.update([Buffer.from('a')]);
  expect([await next.digest(), threads.length]).toEqual([sumOf(Buffer.from('a')), 2]);
});

test('an upload that was hashed in the thread has its sum, and one whose thread died is given to be read once more', async () => {
  const shared = globalThis as { homewardHash?: typeof hashBeside };
  shared.homewardHash = hashBeside;
  const [mother, bytes] = [await aMotherWithCase(), randomBytes(2_000_000)];
  const [whole, lost] = [
    await beginUpload(mother.sender, announced(bytes.length)),
    await beginUpload(mother.sender, announced(bytes.length)),
  ];
  await sendAll(mother.holder, whole, bytes, 700_001);
  await receiveBytes(mother.holder, lost, { offset: 0, source: partsOf(bytes.subarray(0, 1_000_000)) });
  await threads.at(-1)!.terminate();
  await receiveBytes(mother.holder, lost, { offset: 1_000_000, source: partsOf(bytes.subarray(1_000_000)) });
  delete shared.homewardHash;
  expect((await uploadRow(whole)).object.sha256).toBe(sumOf(bytes));
  expect((await uploadRow(lost)).completedAt).toBeNull();
  await checkWhole.run({ uploadId: lost });
  expect((await uploadRow(lost)).object.sha256).toBe(sumOf(bytes));
});
