import { randomBytes } from 'node:crypto';
import { afterEach, expect, test, vi } from 'vitest';
import { currentCode, sealedTotp } from '@/lib/accounts/one-time-codes';
import { resealCodes } from '@/lib/accounts/reseal-codes';
import { env } from '@/lib/env';
import { readObject } from '@/lib/records/objects';
import { rewrapKeys } from '@/lib/records/rewrap-keys';
import { aMemberOfStaff } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { allOf } from '@/tests/support/storage';
import { aFinishedUpload, aMotherWithCase, uploadRow } from '@/tests/support/uploads';

const given = vi.hoisted((): Record<string, string | undefined> => ({}));

vi.mock('@/lib/env', async (original) => {
  const real = await original<typeof import('@/lib/env')>();
  const settings = new Proxy(real.env, {
    get: (_, name) => (name in given ? given[name as string] : real.env[name as 'PORT']),
  });
  return { ...real, env: settings };
});

const first = env.MASTER_KEY;
const second = randomBytes(32).toString('base64');

/** The settings of a process that starts now. */
const under = (MASTER_KEY: string, MASTER_KEY_OLD?: string) => Object.assign(given, { MASTER_KEY, MASTER_KEY_OLD });

afterEach(async () => {
  under(first, second);
  await resealCodes();
  await rewrapKeys();
});

test('a new master key: all can be read meanwhile, nothing needs the old one afterwards, and no stored byte changed', async () => {
  const bytes = randomBytes(100_000);
  const mother = await aMotherWithCase();
  const id = await aFinishedUpload(mother, bytes);
  const staff = await aMemberOfStaff();
  const read = async () => allOf(readObject((await uploadRow(id)).object));
  const code = async () =>
    currentCode((await db().staffProfile.findUniqueOrThrow({ where: { accountId: staff.id } })).totpSecret!);
  const right = await code();

  under(second, first);
  expect(await read()).toEqual(bytes);
  expect(await code()).toBe(right);
  const newer = await aFinishedUpload(mother, randomBytes(10));
  const before = (await uploadRow(newer)).object.wrappedKey;
  expect(await resealCodes()).toBeGreaterThan(0);
  expect(await rewrapKeys()).toBeGreaterThan(0);
  expect((await uploadRow(newer)).object.wrappedKey).toBe(before);
  expect([await resealCodes(), await rewrapKeys()]).toEqual([0, 0]);

  under(second);
  expect(await read()).toEqual(bytes);
  expect(await code()).toBe(right);
  under(first);
  await expect(read()).rejects.toThrow();
});

test('what no given key opens is said, and never guessed', async () => {
  under(randomBytes(32).toString('base64'));
  const foreign = sealedTotp('ABCDEFGH');
  under(second, first);
  const { id } = await aMemberOfStaff();
  await db().staffProfile.update({ where: { accountId: id }, data: { totpSecret: foreign } });
  await expect(resealCodes()).rejects.toThrow();
  await db().staffProfile.update({ where: { accountId: id }, data: { totpSecret: null } });
});
