import { expect, test } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { audienceOf, type Topic } from '@/lib/care-journey/audience';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { aCaseOf, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

const hours = (count: number) => new Date(now().getTime() + count * 3_600_000);
const hears = async (caseId: string, topic: Topic) =>
  (await asActor(theSystem, (tx) => audienceOf(tx, caseId, topic))).map(({ id }) => id);

type Ends = { scope?: Topic[]; endsAt?: Date; revokedAt?: Date; heldUntil?: Date };

async function aFollowerOf(caseId: string, ends: Ends = {}) {
  const { id } = await aPerson();
  await db().follow.create({
    data: { id: newId(), caseId, accountId: id, scope: ['journey'], createdAt: now(), ...ends },
  });
  return id;
}

test('who acts for the patient hears everything, before the confirmation too', async () => {
  const writer = await aPerson();
  const { id } = await aCaseOf(writer);
  expect(await hears(id, 'finance')).toEqual([writer.id]);
});

test('whoever is suspended or no longer acts for the patient hears nothing', async () => {
  const [suspended, former] = [await aPerson({ suspendedAt: now() }), await aPerson()];
  const [one, other] = [await aCaseOf(suspended), await aCaseOf(former)];
  await db().capacity.updateMany({ where: { accountId: former.id }, data: { endsAt: hours(-1) } });
  expect([...(await hears(one.id, 'journey')), ...(await hears(other.id, 'journey'))]).toEqual([]);
});

test('a relative hears of the topics that the patient allowed, and of this case only', async () => {
  const [on, another] = [await aCaseOf(await aPerson()), await aCaseOf(await aPerson())];
  const relative = await aFollowerOf(on.id, { scope: ['journey', 'appointments'] });
  expect(await hears(on.id, 'journey')).toContain(relative);
  expect(await hears(on.id, 'appointments')).toContain(relative);
  for (const topic of ['finance', 'documents', 'messages', 'procedureUpdates'] as const)
    expect(await hears(on.id, topic)).not.toContain(relative);
  expect(await hears(another.id, 'journey')).not.toContain(relative);
});

const follows: [string, () => Ends, boolean][] = [
  ['runs until tomorrow', () => ({ endsAt: hours(24) }), true],
  ['has ended', () => ({ endsAt: hours(-1) }), false],
  ['was taken back', () => ({ revokedAt: hours(-1) }), false],
  ['is held for now', () => ({ heldUntil: hours(1) }), false],
  ['was held until a while ago', () => ({ heldUntil: hours(-1) }), true],
  ['has ended and was never held', () => ({ endsAt: hours(-1), heldUntil: hours(-2) }), false],
];

test.each(follows)('a relative whose following %s hears of the journey as they should', async (_, ends, does) => {
  const { id } = await aCaseOf(await aPerson());
  const follower = await aFollowerOf(id, ends());
  expect((await hears(id, 'journey')).includes(follower)).toBe(does);
});

test('who follows a case and acts for another patient is heard of once', async () => {
  const on = await aCaseOf(await aPerson());
  const both = await aFollowerOf(on.id);
  await aCaseOf({ id: both });
  expect((await hears(on.id, 'journey')).filter((id) => id === both)).toHaveLength(1);
  expect(await hears(on.id, 'finance')).not.toContain(both);
});
