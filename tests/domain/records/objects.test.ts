import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { removeBytes } from '@/lib/records/object-jobs';
import { readObject, removeObject, storeObject } from '@/lib/records/objects';
import { sealedSize } from '@/lib/storage/sealed-records';
import { aCaseOf, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { allOf, cutBytes, partsOf, putBytes, storedBytes } from '@/tests/support/storage';

const record = 64 * 1024;
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

async function stored(bytes: Buffer) {
  const { id: caseId } = await aCaseOf(await aPerson());
  return storeObject(caseId, partsOf(bytes));
}

test.each([0, 1, record - 1, record, record + 1, 3 * record, 3 * record + 17])(
  'an object of %i bytes comes back as it went in, with its size and its hash',
  async (length) => {
    const bytes = randomBytes(length);
    const object = await stored(bytes);
    expect(object).toMatchObject({ size: BigInt(length), sha256: hashOf(bytes) });
    expect(await allOf(readObject(object))).toEqual(bytes);
    const row = await db().storedObject.findUniqueOrThrow({ where: { id: object.id } });
    expect(row).toMatchObject({ size: BigInt(length), sha256: hashOf(bytes), storedAt: expect.any(Date) });
  },
);

test('any range of it can be read, across records and beyond its end', async () => {
  const bytes = randomBytes(3 * record + 17);
  const object = await stored(bytes);
  const ranges = [
    [0, 1],
    [5, 5],
    [record - 1, record + 1],
    [record, 2 * record],
    [2 * record + 3, 3 * record + 17],
    [3 * record + 16, 9 * record],
    [9 * record, 10 * record],
  ] as const;
  for (const [from, to] of ranges)
    expect(await allOf(readObject(object, { from, to }))).toEqual(bytes.subarray(from, to));
});

test('nothing that was stored can be read on the disk', async () => {
  const bytes = Buffer.from('the same plain words again and again '.repeat(5_000));
  const object = await stored(bytes);
  expect((await storedBytes(object.id)).includes('plain words')).toBe(false);
});

const spoilt: [string, (bytes: Buffer) => Buffer][] = [
  ['one bit is turned', (bytes) => Buffer.from(bytes.map((byte, at) => (at === record + 500 ? byte ^ 1 : byte)))],
  ['its end is cut off at a record', (bytes) => bytes.subarray(0, 2 * sealedSize)],
  ['its last record is cut', (bytes) => bytes.subarray(0, bytes.length - 3)],
  ['it is empty', () => Buffer.alloc(0)],
  [
    'two records change places',
    (bytes) =>
      Buffer.concat([
        bytes.subarray(sealedSize, 2 * sealedSize),
        bytes.subarray(0, sealedSize),
        bytes.subarray(2 * sealedSize),
      ]),
  ],
];

test.each(spoilt)('it is not read where %s', async (_, spoil) => {
  const object = await stored(randomBytes(2 * record + 17));
  await putBytes(object.id, spoil(await storedBytes(object.id)));
  await expect(allOf(readObject(object))).rejects.toThrow(expect.objectContaining({ name: 'StorageDamaged' }));
});

test('the bytes of one object are never read as those of another, whatever key is claimed', async () => {
  const [one, other] = [await stored(randomBytes(100)), await stored(randomBytes(100))];
  await putBytes(other.id, await storedBytes(one.id));
  await expect(allOf(readObject(other))).rejects.toThrow();
  await expect(async () => allOf(readObject({ ...other, wrappedKey: one.wrappedKey }))).rejects.toThrow();
});

test('an empty object that lost its file is missed', async () => {
  const object = await stored(Buffer.alloc(0));
  await cutBytes(object.id, 0);
  await expect(allOf(readObject(object))).rejects.toThrow(expect.objectContaining({ name: 'StorageDamaged' }));
});

test('a removed object cannot be read from its commit on, and its bytes and its row go after', async () => {
  const object = await stored(randomBytes(100));
  await asActor(theSystem, (tx) => removeObject(tx, object.id));
  const { wrappedKey } = await db().storedObject.findUniqueOrThrow({ where: { id: object.id } });
  expect(() => readObject({ ...object, wrappedKey })).toThrow();
  await removeBytes.run({ objectId: object.id });
  await removeBytes.run({ objectId: object.id });
  await expect(storedBytes(object.id)).rejects.toThrow(expect.objectContaining({ code: 'ENOENT' }));
  expect(await db().storedObject.findUnique({ where: { id: object.id } })).toBeNull();
});
