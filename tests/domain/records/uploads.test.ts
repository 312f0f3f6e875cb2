import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { moveClock } from '@/lib/clock';
import { takeUpload } from '@/lib/records/jobs';
import { readObject } from '@/lib/records/objects';
import { checkWhole } from '@/lib/records/upload-jobs';
import { beginUpload } from '@/lib/records/uploads/begin-upload';
import { endUpload } from '@/lib/records/uploads/end-upload';
import { receiveBytes } from '@/lib/records/uploads/receive-bytes';
import { forgetHash } from '@/lib/records/uploads/running-hash';
import { sendFile } from '@/lib/records/uploads/send-file';
import { db } from '@/tests/support/database';
import { allOf, cutBytes, partsOf } from '@/tests/support/storage';
import { aLinkInto, aMotherWithCase, announced, anOrderIn, sendAll, uploadRow } from '@/tests/support/uploads';

afterEach(() => moveClock(null));

const record = 64 * 1024;
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function contentOf(id: string) {
  const { object } = await uploadRow(id);
  return allOf(readObject(object));
}

const jobsOf = async (uploadId: string) =>
  (await db().$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.job WHERE data->>'uploadId' = ${uploadId}`).map(
    ({ name }) => name,
  );

test.each([
  [1, 1],
  [1000, 7],
  [record, record],
  [3 * record + 17, record - 1],
  [3 * record + 17, 100_000],
  [2 * record, 2 * record + 9],
])('%i bytes in parts of %i arrive as they were sent, and the pipeline is told once', async (size, length) => {
  const mother = await aMotherWithCase();
  const bytes = randomBytes(size);
  const id = await beginUpload(mother.sender, announced(size));
  await sendAll(mother.holder, id, bytes, length);
  expect(await contentOf(id)).toEqual(bytes);
  const { completedAt, tail, object } = await uploadRow(id);
  expect([completedAt, tail]).toEqual([expect.any(Date), null]);
  expect(object).toMatchObject({ size: BigInt(size), sha256: hashOf(bytes), storedAt: expect.any(Date) });
  expect(await jobsOf(id)).toEqual(['records.takeUpload']);
  const trail = await db().auditEntry.findMany({ where: { caseId: mother.id, action: 'record.sent' } });
  expect(trail).toMatchObject([{ actorId: 'id' in mother.actor && mother.actor.id, details: { uploadId: id } }]);
});

test('an empty file is whole from the first moment', async () => {
  const { sender } = await aMotherWithCase();
  const id = await beginUpload(sender, announced(0));
  expect(await contentOf(id)).toEqual(Buffer.alloc(0));
  expect((await uploadRow(id)).object.sha256).toBe(hashOf(Buffer.alloc(0)));
});

async function* breaking(bytes: Buffer) {
  yield* partsOf(bytes);
  throw new Error('The line broke.');
}

test('a line that breaks loses nothing that came over it', async () => {
  const { sender, holder } = await aMotherWithCase();
  const bytes = randomBytes(300_000);
  const id = await beginUpload(sender, announced(bytes.length));
  const { received } = await receiveBytes(holder, id, { offset: 0, source: breaking(bytes.subarray(0, 150_001)) });
  expect(received).toBe(150_001n);
  await receiveBytes(holder, id, { offset: 150_001, source: partsOf(bytes.subarray(150_001)) });
  expect(await contentOf(id)).toEqual(bytes);
});

async function aFileOfTwoProcesses() {
  const { sender, holder } = await aMotherWithCase();
  const bytes = randomBytes(300_000);
  const id = await beginUpload(sender, announced(bytes.length));
  await receiveBytes(holder, id, { offset: 0, source: partsOf(bytes.subarray(0, 100_000)) });
  forgetHash(id);
  await receiveBytes(holder, id, { offset: 100_000, source: partsOf(bytes.subarray(100_000)) });
  return { id, bytes };
}

test('what another process began is read once more when it is whole, and finished once', async () => {
  const { id, bytes } = await aFileOfTwoProcesses();
  expect((await uploadRow(id)).completedAt).toBeNull();
  expect(await jobsOf(id)).toEqual(['records.checkWhole']);
  await checkWhole.run({ uploadId: id });
  await checkWhole.run({ uploadId: id });
  expect((await uploadRow(id)).object.sha256).toBe(hashOf(bytes));
  expect(await jobsOf(id)).toEqual(['records.checkWhole', 'records.takeUpload']);
});

test('what is damaged in the storage before it was read once more is finished too, and said to be unreadable', async () => {
  const { id } = await aFileOfTwoProcesses();
  await cutBytes((await uploadRow(id)).objectId, 200_000);
  await checkWhole.run({ uploadId: id });
  expect((await uploadRow(id)).object.sha256).toBeNull();
  await takeUpload.run({ uploadId: id });
  const [file] = await db().recordFile.findMany({ where: { uploadId: id } });
  expect(file).toMatchObject({ state: 'unreadable', reason: 'unreadable' });
});

test('another offset is refused with 409, a wrong sum with 460, too much with 413, and none of them changes anything', async () => {
  const { sender, holder } = await aMotherWithCase();
  const bytes = randomBytes(100_000);
  const id = await beginUpload(sender, announced(bytes.length));
  const wrong = { algorithm: 'sha256', digest: randomBytes(32) } as const;
  const tries = [
    [{ offset: 5, source: partsOf(bytes) }, 409],
    [{ offset: 0, source: partsOf(bytes), checksum: wrong }, 460],
    [{ offset: 0, source: breaking(bytes), checksum: wrong }, 460],
    [{ offset: 0, source: partsOf(Buffer.concat([bytes, bytes])) }, 413],
    [{ offset: 0, length: 100_001, source: partsOf(bytes) }, 413],
  ] as const;
  for (const [part, status] of tries) await expect(receiveBytes(holder, id, part)).rejects.toMatchObject({ status });
  expect((await uploadRow(id)).received).toBe(0n);
  const right = { algorithm: 'sha256', digest: createHash('sha256').update(bytes).digest() } as const;
  await receiveBytes(holder, id, { offset: 0, source: partsOf(bytes), checksum: right });
  expect(await contentOf(id)).toEqual(bytes);
});

test('of two who write at once the second is refused with 423, and the first goes on', async () => {
  const { sender, holder } = await aMotherWithCase();
  const bytes = randomBytes(200_000);
  const id = await beginUpload(sender, announced(bytes.length));
  let goOn = () => {};
  const waits = new Promise<void>((resolve) => (goOn = resolve));
  let begun = () => {};
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  async function* slowly() {
    yield bytes.subarray(0, 1000);
    begun();
    await waits;
    yield bytes.subarray(1000);
  }
  const first = receiveBytes(holder, id, { offset: 0, source: slowly() });
  await hasBegun;
  await expect(receiveBytes(holder, id, { offset: 0, source: partsOf(bytes) })).rejects.toMatchObject({ status: 423 });
  await expect(endUpload(holder, id)).rejects.toMatchObject({ status: 423 });
  goOn();
  expect(await first).toMatchObject({ received: 200_000n });
  expect(await contentOf(id)).toEqual(bytes);
});

test('whoever holds a link sends into its case, and only what began with it', async () => {
  const mother = await aMotherWithCase();
  const [link, other] = [await aLinkInto(mother), await aLinkInto(await aMotherWithCase())];
  const bytes = randomBytes(1000);
  const id = await beginUpload(link.sender, announced(1000));
  for (const stranger of [other.holder, mother.holder, (await aMotherWithCase()).holder])
    await expect(receiveBytes(stranger, id, { offset: 0, source: partsOf(bytes) })).rejects.toMatchObject({
      code: 'notFound',
    });
  await sendAll(link.holder, id, bytes);
  expect(await uploadRow(id)).toMatchObject({ caseId: mother.id, linkId: link.id, accountId: null });
});

test('a link that is revoked after it was looked up begins nothing, and what comes by a form is taken no further', async () => {
  const mother = await aMotherWithCase();
  const link = await aLinkInto(mother);
  let taken = 0;
  async function* slowly() {
    for (; taken < 10; taken++) {
      yield randomBytes(1000);
      await db().recordLink.update({ where: { id: link.id }, data: { revokedAt: new Date() } });
      moveClock(new Date(Date.now() + 2_000));
    }
  }
  const form = { batchId: randomUUID(), name: 'a.pdf', bytes: slowly() };
  await expect(sendFile(link.sender, form)).rejects.toMatchObject({ code: 'notFound' });
  expect(taken).toBe(1);
  await expect(beginUpload(link.sender, announced(10))).rejects.toMatchObject({ code: 'notFound' });
  expect(await db().upload.count({ where: { caseId: mother.id } })).toBe(0);
});

test('of a link that is revoked while a part comes in the part counts for nothing', async () => {
  const link = await aLinkInto(await aMotherWithCase());
  const id = await beginUpload(link.sender, announced(2000));
  await receiveBytes(link.holder, id, { offset: 0, source: partsOf(randomBytes(500)) });
  async function* rest() {
    yield randomBytes(1000);
    await db().recordLink.update({ where: { id: link.id }, data: { revokedAt: new Date() } });
    yield randomBytes(500);
  }
  await expect(receiveBytes(link.holder, id, { offset: 500, source: rest() })).rejects.toMatchObject({
    code: 'notFound',
  });
  expect(await uploadRow(id)).toMatchObject({ received: 500n, completedAt: null });
});

test('a translator sends for an order of their own, as long as it waits for a file', async () => {
  const mother = await aMotherWithCase();
  const [order, other] = [await anOrderIn(mother), await anOrderIn(mother)];
  const id = await beginUpload(order.sender, announced(1000));
  await expect(receiveBytes(other.holder, id, { offset: 0, source: partsOf(randomBytes(9)) })).rejects.toMatchObject({
    code: 'notFound',
  });
  await receiveBytes(order.holder, id, { offset: 0, source: partsOf(randomBytes(9)) });
  await db().translationOrder.update({ where: { id: order.id }, data: { state: 'certified' } });
  await expect(receiveBytes(order.holder, id, { offset: 9, source: partsOf(randomBytes(9)) })).rejects.toMatchObject({
    code: 'notFound',
  });
  await expect(beginUpload(order.sender, announced(1000))).rejects.toMatchObject({ code: 'notFound' });
});
