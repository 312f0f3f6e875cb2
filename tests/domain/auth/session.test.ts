import { getServerSession } from 'next-auth/next';
import { afterEach, expect, test } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { endSession } from '@/lib/accounts/end-session';
import { openSession } from '@/lib/accounts/sessions';
import { authOptions, isDue } from '@/lib/auth/options';
import { readSession } from '@/lib/auth/session-rows';
import { moveClock, now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { hashOf } from '@/lib/secrets';
import { aCaseOf, aMemberOfStaff, aPerson } from '@/tests/support/accounts';
import { db, owner } from '@/tests/support/database';

afterEach(() => moveClock(null));

const open = (account: { id: string }, kind: 'person' | 'staff', mfaAt: Date | null = null) =>
  asActor(theSystem, (tx) => openSession(tx, { id: account.id, kind }, mfaAt));

const response = { getHeader() {}, setCookie() {}, setHeader() {} };

/** What next-auth says of a browser that holds this token. */
const sessionOf = (token: string) =>
  getServerSession({ headers: {}, cookies: { 'homeward-session': token } } as never, response as never, authOptions());

const days = (count: number) => new Date(now().getTime() + count * 24 * 3_600_000);

test('the session of a person says who they are and whom they follow now, and nothing else', async () => {
  const [person, relative] = [await aPerson(), await aPerson()];
  const [shared, revoked, over] = [await aCaseOf(relative), await aCaseOf(relative), await aCaseOf(relative)];
  const follow = (on: { id: string }, ends = {}) => ({
    id: newId(),
    caseId: on.id,
    accountId: person.id,
    scope: ['journey'],
    createdAt: now(),
    ...ends,
  });
  await db().follow.createMany({
    data: [follow(shared), follow(revoked, { revokedAt: now() }), follow(over, { endsAt: now() })],
  });
  const { token } = await open(person, 'person');
  expect(await sessionOf(token)).toEqual({ actor: { kind: 'person', id: person.id, follows: [shared.id] } });
});

test('staff without their second factor are nobody we know', async () => {
  const staff = await aMemberOfStaff();
  const [half, whole] = [await open(staff, 'staff'), await open(staff, 'staff', now())];
  expect(await sessionOf(half.token)).toEqual({ actor: { kind: 'visitor' } });
  expect(await sessionOf(whole.token)).toEqual({ actor: { kind: 'staff', id: staff.id, role: 'coordinator' } });
});

test('the stored hash opens nothing', async () => {
  const { token } = await open(await aPerson(), 'person');
  expect(await sessionOf(hashOf(token))).toBeNull();
  expect(await sessionOf('')).toBeNull();
});

test('a session ends when its account is suspended and when it is ended', async () => {
  const person = await aPerson();
  const [first, second] = [await open(person, 'person'), await open(person, 'person')];
  await endSession(first.token);
  expect(await sessionOf(first.token)).toBeNull();
  expect(await sessionOf(second.token)).not.toBeNull();
  await db().account.update({ where: { id: person.id }, data: { suspendedAt: now() } });
  expect(await sessionOf(second.token)).toBeNull();
});

test('a person who comes back within thirty days stays signed in, for ninety at most', async () => {
  const { token } = await open(await aPerson(), 'person');
  const row = () => db().session.findUniqueOrThrow({ where: { tokenHash: hashOf(token) } });
  const before = await row();
  await db().session.update({ where: { id: before.id }, data: { expires: days(10) } });
  expect(await sessionOf(token)).not.toBeNull();
  expect((await row()).expires.getTime()).toBeGreaterThan(days(29).getTime());
  await db().session.update({ where: { id: before.id }, data: { absoluteAt: now() } });
  expect(await sessionOf(token)).toBeNull();
});

test('next-auth is asked about a session of a person once a day, when it has something to prolong, and of staff never', async () => {
  const [{ token }, staff] = [await open(await aPerson(), 'person'), await aMemberOfStaff()];
  const found = (await readSession(token))!;
  expect(isDue(found)).toBe(false);
  await db().session.updateMany({ where: { tokenHash: hashOf(token) }, data: { expires: days(28.9) } });
  expect(isDue((await readSession(token))!)).toBe(true);
  await sessionOf(token);
  expect(isDue((await readSession(token))!)).toBe(false);
  expect(isDue((await readSession((await open(staff, 'staff', now())).token))!)).toBe(false);
});

test('a session of staff ends after half an hour without a page, and after twelve hours in any case', async () => {
  const staff = await aMemberOfStaff();
  const [busy, idle] = [await open(staff, 'staff', now()), await open(staff, 'staff', now())];
  const began = now().getTime();
  for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
    moveClock(new Date(began + minutes * 60_000));
    expect(await sessionOf(busy.token)).not.toBeNull();
    if (minutes > 30) expect(await sessionOf(idle.token)).toBeNull();
  }
  moveClock(new Date(began + 12 * 3_600_000 + 1));
  expect(await sessionOf(busy.token)).toBeNull();
});

test('when a session was last seen is written once a minute at most', async () => {
  const { token } = await open(await aMemberOfStaff(), 'staff', now());
  const row = () => db().session.findUniqueOrThrow({ where: { tokenHash: hashOf(token) } });
  const { createdAt, expires } = await row();
  moveClock(new Date(createdAt.getTime() + 50_000));
  await sessionOf(token);
  expect(await row()).toMatchObject({ lastSeenAt: createdAt, expires });
  moveClock(new Date(createdAt.getTime() + 70_000));
  await sessionOf(token);
  const { lastSeenAt, expires: slid } = await row();
  expect(lastSeenAt!.getTime()).toBeGreaterThanOrEqual(createdAt.getTime() + 70_000);
  expect(slid.getTime()).toBeGreaterThanOrEqual(expires.getTime() + 70_000);
});

test('a half session does not slide, however often it is shown', async () => {
  const { token } = await open(await aMemberOfStaff(), 'staff');
  const began = now().getTime();
  for (const minutes of [4, 8]) {
    moveClock(new Date(began + minutes * 60_000));
    expect(await sessionOf(token)).toEqual({ actor: { kind: 'visitor' } });
  }
  moveClock(new Date(began + 11 * 60_000));
  expect(await sessionOf(token)).toBeNull();
});

test('while the sessions cannot be read, nobody is taken for signed out', async () => {
  const { token } = await open(await aPerson(), 'person');
  await owner().query('ALTER TABLE "Session" RENAME TO "Away"');
  try {
    await expect(sessionOf(token)).rejects.toThrow();
  } finally {
    await owner().query('ALTER TABLE "Away" RENAME TO "Session"');
  }
  expect(await sessionOf(token)).not.toBeNull();
});
