import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { endSession } from '@/lib/accounts/end-session';
import { openSession } from '@/lib/accounts/sessions';
import { whoStillMay } from '@/lib/auth/live-readers';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { breakGlass } from '@/lib/desk/break-glass';
import { mendGlass } from '@/lib/desk/mend-glass';
import type { About } from '@/lib/live/about';
import { announce } from '@/lib/live/announce';
import { makeStreams } from '@/lib/live/streams';
import { hashOf } from '@/lib/secrets';
import { aCase } from '@/tests/support/a-case';
import { aCaseOf, aMemberOfStaff, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { about, aHub, reading, theDesk } from '@/tests/support/live';

const hub = () => aHub(whoStillMay);

beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));
afterAll(() => hub().close());

type Account = { id: string; kind: 'person' | 'staff' };

async function signedIn(account: Account) {
  const { token } = await asActor(theSystem, (tx) => openSession(tx, account, now()));
  return token;
}

async function reads(token: string, what: About) {
  const page = reading(hub().open({ session: hashOf(token), about: what }, null)!);
  await expect.poll(() => page.said()).toContain('hello');
  return page;
}

/** Somebody who acts for a patient, with the page of the case open. */
async function aMother() {
  const person = await aPerson();
  const on = await aCaseOf(person);
  await db().capacity.updateMany({ where: { accountId: person.id }, data: { confirmedAt: now() } });
  const token = await signedIn(person);
  return { person, on, token, page: await reads(token, about(on.id)) };
}

async function aRelative() {
  const { on } = await aMother();
  const person = await aPerson();
  const follow = { id: newId(), caseId: on.id, accountId: person.id, scope: ['journey'], createdAt: now() };
  await db().follow.create({ data: follow });
  return { on, person, page: await reads(await signedIn(person), about(on.id)) };
}

async function aCoordinator() {
  const { id } = await aMemberOfStaff();
  const token = await signedIn({ id, kind: 'staff' });
  return { id, token, page: await reads(token, theDesk) };
}

/** An administrator who broke the glass of a case, with its page open. */
async function aWitness() {
  const [on, { id }] = [await aCase(), await aMemberOfStaff({ role: 'administrator' })];
  const why = { reason: 'complaint', words: 'The patient asked us to look at the answer.' } as const;
  const actor: Actor = { kind: 'staff', id, role: 'administrator' };
  await breakGlass(actor, { reference: on.reference, ...why });
  return { actor, reference: on.reference, page: await reads(await signedIn({ id, kind: 'staff' }), about(on.id)) };
}

const yesterday = () => new Date(now().getTime() - 24 * 3_600_000);

const endings: [string, () => Promise<Awaited<ReturnType<typeof reads>>>][] = [
  [
    'whose session was ended',
    async () => {
      const { token, page } = await aMother();
      await endSession(token);
      return page;
    },
  ],
  [
    'whose session ran out',
    async () => {
      const { person, page } = await aMother();
      await db().session.updateMany({ where: { accountId: person.id }, data: { absoluteAt: yesterday() } });
      return page;
    },
  ],
  [
    'whose authority ended',
    async () => {
      const { person, page } = await aMother();
      await db().capacity.updateMany({ where: { accountId: person.id }, data: { endsAt: yesterday() } });
      return page;
    },
  ],
  [
    'who follows no more',
    async () => {
      const { person, page } = await aRelative();
      await db().follow.updateMany({ where: { accountId: person.id }, data: { revokedAt: now() } });
      return page;
    },
  ],
  [
    'whose glass was mended',
    async () => {
      const { actor, reference, page } = await aWitness();
      await mendGlass(actor, reference);
      return page;
    },
  ],
  [
    'whose role was changed to one without a desk',
    async () => {
      const { id, page } = await aCoordinator();
      await db().staffProfile.update({ where: { accountId: id }, data: { role: 'finance' } });
      return page;
    },
  ],
  [
    'whose account was suspended',
    async () => {
      const { id, page } = await aCoordinator();
      await db().account.update({ where: { id }, data: { suspendedAt: now() } });
      return page;
    },
  ],
];

test.each(endings)('the stream of somebody %s ends within two seconds', async (_, end) => {
  const page = await end();
  await expect.poll(() => page.hasEnded(), { timeout: 2_000, interval: 20 }).toBe(true);
});

test('the streams of all others stay open', async () => {
  const all = [await aMother(), await aRelative(), await aCoordinator(), await aWitness()];
  await endSession((await aMother()).token);
  await sleep(2_500);
  expect(all.map(({ page }) => page.hasEnded())).toEqual([false, false, false, false]);
});

test('one session holds so many streams and no more, and a page that is left frees its place', async () => {
  const session = hashOf(newId());
  const open = () => hub().open({ session, about: theDesk }, null);
  const all = Array.from({ length: 12 }, open);
  expect(all).not.toContain(null);
  expect(open()).toBeNull();
  await all[0]!.cancel();
  expect(open()).not.toBeNull();
});

test('a process holds so many streams and no more', async () => {
  const streams = makeStreams(2);
  const open = () => streams.open({ session: hashOf(newId()), about: theDesk });
  const [first, second] = [open(), open()];
  expect([first, second]).not.toContain(null);
  expect(open()).toBeNull();
  first!.end();
  expect(open()).not.toBeNull();
});

test('who takes nothing is let go', async () => {
  const { on, token } = await aMother();
  const body = hub().open({ session: hashOf(token), about: about(on.id) }, null)!;
  const stuck = body.getReader();
  for (let nth = 0; nth < 25; nth++) {
    await asActor(theSystem, (tx) => announce(tx, about(on.id)));
    await sleep(60);
  }
  const frames = [];
  for (let step = await stuck.read(); !step.done; step = await stuck.read()) frames.push(step.value);
  expect(frames.length).toBeLessThan(25);
}, 30_000);
