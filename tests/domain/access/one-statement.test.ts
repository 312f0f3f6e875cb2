import { expect, test } from 'vitest';
import { inOneIntroduced } from '@/lib/access/as-actor';
import { Prisma } from '@/lib/db/generated/client';
import { beginUpload } from '@/lib/records/uploads/begin-upload';
import { aMotherWithCase, announced, uploadRow } from '@/tests/support/uploads';

const rowOf = (id: string) => Prisma.sql`SELECT "id" FROM "Upload" WHERE "id" = ${id}::uuid`;
const receivedOf = (id: string, received: number) =>
  Prisma.sql`UPDATE "Upload" SET "received" = ${received} WHERE "id" = ${id}::uuid RETURNING "id"`;

test('a statement sees and writes what whoever asks may, whoever had the connection before', async () => {
  const [mother, stranger] = [await aMotherWithCase(), await aMotherWithCase()];
  const id = await beginUpload(mother.sender, announced(1000));
  expect(await inOneIntroduced(mother.actor, rowOf(id))).toEqual([{ id }]);
  expect(await inOneIntroduced(stranger.actor, rowOf(id))).toEqual([]);
  expect(await inOneIntroduced(stranger.actor, receivedOf(id, 999))).toEqual([]);
  expect((await uploadRow(id)).received).toBe(0n);
  expect(await inOneIntroduced(mother.actor, receivedOf(id, 10))).toEqual([{ id }]);
  expect((await uploadRow(id)).received).toBe(10n);
});

test.each([
  ['refused', Prisma.sql`SELECT 1 / 0`],
  ['cut off with its connection', Prisma.sql`SELECT pg_terminate_backend(pg_backend_pid())`],
])('a statement that is %s is a fault, and the next one is answered', async (_, statement) => {
  const { actor } = await aMotherWithCase();
  await expect(inOneIntroduced(actor, statement)).rejects.toThrow();
  expect(await inOneIntroduced(actor, Prisma.sql`SELECT 1 AS "one"`)).toEqual([{ one: 1 }]);
});
