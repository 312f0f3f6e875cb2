import { randomBytes } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { moveClock } from '@/lib/clock';
import { removeBytes } from '@/lib/records/object-jobs';
import { storeObject } from '@/lib/records/objects';
import { sweepStorage } from '@/lib/records/upload-jobs';
import { beginUpload } from '@/lib/records/uploads/begin-upload';
import { endUpload } from '@/lib/records/uploads/end-upload';
import { receiveBytes } from '@/lib/records/uploads/receive-bytes';
import { type Backend, StorageAway, StorageFull } from '@/lib/storage/backend';
import { storage } from '@/lib/storage/storage';
import { tusRefusal } from '@/lib/web/tus-answer';
import { db } from '@/tests/support/database';
import { partsOf, storedBytes } from '@/tests/support/storage';
import { aFinishedUpload, aMotherWithCase, announced, sendAll, uploadRow } from '@/tests/support/uploads';

const real = { ...storage() };
afterEach(() => {
  Object.assign(storage(), real);
  moveClock(null);
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000);

/** A store that takes a part of what comes, and then fails. */
const failing =
  (fault: Error): Backend['write'] =>
  async (_id, _at, batches) => {
    for await (const _ of batches) throw fault;
  };

const bytes = randomBytes(300_000);

test.each([
  [new StorageFull('full'), 507, 'storageFull'],
  [new StorageAway('away'), 503, 'storageAway'],
])(
  'where storage is %s, a sender is told with %i, nothing is lost, and the file goes on afterwards',
  async (fault, status, code) => {
    const { sender, holder } = await aMotherWithCase();
    const id = await beginUpload(sender, announced(bytes.length));
    await receiveBytes(holder, id, { offset: 0, source: partsOf(bytes.subarray(0, 100_000)) });
    storage().write = failing(fault);
    const refused = receiveBytes(holder, id, { offset: 100_000, source: partsOf(bytes.subarray(100_000)) });
    const answer = await refused.then(
      () => null,
      (thrown: unknown) => tusRefusal(thrown, 'en'),
    );
    expect([answer?.status, await answer?.json()]).toMatchObject([
      status,
      { code, text: expect.stringMatching(/What has arrived is safe/) },
    ]);
    expect((await uploadRow(id)).received).toBe(100_000n);
    Object.assign(storage(), real);
    await receiveBytes(holder, id, { offset: 100_000, source: partsOf(bytes.subarray(100_000)) });
    expect((await uploadRow(id)).completedAt).not.toBeNull();
  },
);

test('an object that could not be stored leaves nothing behind', async () => {
  const { id: caseId } = await aMotherWithCase();
  storage().write = failing(new StorageFull('full'));
  await expect(storeObject(caseId, partsOf(bytes))).rejects.toThrow('full');
  const [row] = await db().storedObject.findMany({ where: { caseId } });
  expect(row).toMatchObject({ wrappedKey: '', storedAt: null });
  Object.assign(storage(), real);
  await removeBytes.run({ objectId: row!.id });
  expect(await db().storedObject.count({ where: { caseId } })).toBe(0);
});

const removals = (caseId: string) =>
  db().$queryRaw<{ id: string }[]>`SELECT data->>'objectId' AS id FROM pgboss.job
    WHERE name = 'records.removeBytes' AND data->>'objectId' IN (SELECT "id"::text FROM "StoredObject" WHERE "caseId" = ${caseId}::uuid)`;

test('an upload of which nothing came for a week is swept with its bytes; one that went on and one that is whole stay', async () => {
  const mother = await aMotherWithCase();
  const [left, going] = [
    await beginUpload(mother.sender, announced(bytes.length)),
    await beginUpload(mother.sender, announced(bytes.length)),
  ];
  const whole = await aFinishedUpload(mother, bytes);
  for (const id of [left, going])
    await receiveBytes(mother.holder, id, { offset: 0, source: partsOf(bytes.subarray(0, 200_000)) });
  moveClock(inHours(6 * 24));
  await receiveBytes(mother.holder, going, { offset: 200_000, source: partsOf(bytes.subarray(200_000, 200_001)) });
  moveClock(inHours(7.5 * 24));
  const { objectId } = await uploadRow(left);
  await expect(receiveBytes(mother.holder, left, { offset: 200_000, source: partsOf(bytes) })).rejects.toMatchObject({
    status: 410,
  });
  await sweepStorage.run({});
  const stay = await db().upload.findMany({ where: { caseId: mother.id }, orderBy: { id: 'asc' } });
  expect(stay.map(({ id }) => id).toSorted()).toEqual([going, whole].toSorted());
  expect(await removals(mother.id)).toEqual([{ id: objectId }]);
  await removeBytes.run({ objectId });
  await expect(storedBytes(objectId)).rejects.toMatchObject({ code: 'ENOENT' });
});

test('what was stored for nothing is removed after a day, and what is used is not', async () => {
  const mother = await aMotherWithCase();
  const unused = await storeObject(mother.id, partsOf(bytes));
  const whole = await aFinishedUpload(mother, bytes);
  await sweepStorage.run({});
  expect(await removals(mother.id)).toEqual([]);
  moveClock(inHours(25));
  await sweepStorage.run({});
  expect(await removals(mother.id)).toEqual([{ id: unused.id }]);
  expect((await uploadRow(whole)).object.wrappedKey).not.toBe('');
});

test('an upload that its sender ends is gone with its bytes, and a finished one stays', async () => {
  const mother = await aMotherWithCase();
  const id = await beginUpload(mother.sender, announced(bytes.length));
  await receiveBytes(mother.holder, id, { offset: 0, source: partsOf(bytes.subarray(0, 200_000)) });
  const { objectId } = await uploadRow(id);
  await endUpload(mother.holder, id);
  expect(await db().upload.findUnique({ where: { id } })).toBeNull();
  expect(await removals(mother.id)).toEqual([{ id: objectId }]);
  const other = await beginUpload(mother.sender, announced(bytes.length));
  await sendAll(mother.holder, other, bytes);
  await expect(endUpload(mother.holder, other)).rejects.toMatchObject({ status: 403 });
});
