import { afterEach, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { whoLooked } from '@/lib/audit/who-looked';
import { moveClock } from '@/lib/clock';
import { aCase } from '@/tests/support/a-case';
import { aFollowerOf, aMemberOfStaff, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

afterEach(() => moveClock(null));

const look = (actor: Actor, caseId: string, details: Record<string, string | boolean> = {}) =>
  asActor(actor, (tx) => record(tx, actor, 'case.viewed', { caseId, ...details }));

async function aPhysician(): Promise<Actor & { id: string }> {
  const { id } = await aMemberOfStaff({ role: 'physician' });
  return { kind: 'staff', id, role: 'physician' };
}

const zone = 'Asia/Kuwait';
const at = (time: string) => moveClock(new Date(time));

test('looks of one person on one day of the reader stand in one line, newest first', async () => {
  const [on, physician] = [await aCase(), await aPhysician()];
  at('2027-03-01T20:30:00Z'); // still the first of March in Kuwait
  await look(physician, on.id, { role: 'physician' });
  at('2027-03-01T22:00:00Z'); // the second there
  await look(physician, on.id, { role: 'physician' });
  await look(physician, on.id, { role: 'physician' });
  at('2027-03-02T12:00:00Z');
  await look(on.writer, on.id);
  const { looks } = await whoLooked(on.writer, on.reference, zone);
  expect(looks.map(({ name, role, times, isSelf }) => [isSelf ? 'self' : name, role, times])).toEqual([
    ['self', null, 1],
    ['Kim Rivera', 'physician', 2],
    ['Kim Rivera', 'physician', 1],
  ]);
  expect(looks[1]!.last.toISOString().slice(0, 16)).toBe('2027-03-01T22:00');
});

test('a page that the browser loaded beforehand was not looked at', async () => {
  const [on, physician] = [await aCase(), await aPhysician()];
  await look(physician, on.id, { role: 'physician', prefetch: true });
  expect((await whoLooked(on.writer, on.reference, zone)).looks).toEqual([]);
});

test('the role is the one in which somebody looked, whatever they are today', async () => {
  const [on, physician] = [await aCase(), await aPhysician()];
  await look(physician, on.id, { role: 'physician' });
  await db().staffProfile.update({ where: { accountId: physician.id }, data: { role: 'finance' } });
  expect((await whoLooked(on.writer, on.reference, zone)).looks).toMatchObject([{ role: 'physician' }]);
});

test('a relative is named as long as they follow, and a former one is no longer', async () => {
  const on = await aCase();
  const relative = await aFollowerOf(on.id);
  await look(relative, on.id);
  const named = async () => (await whoLooked(on.writer, on.reference, zone)).looks.map(({ name }) => name);
  expect(await named()).toEqual(['أمل الصباح']);
  await db().follow.deleteMany({ where: { caseId: on.id } });
  expect(await named()).toEqual([null]);
});

test('who acts for the patient may read it: no relative, no stranger, no staff', async () => {
  const on = await aCase();
  const stranger: Actor = { kind: 'person', id: (await aPerson()).id, follows: [] };
  await expect(whoLooked(await aFollowerOf(on.id), on.reference, zone)).rejects.toThrow('notAllowed');
  await expect(whoLooked(on.coordinator, on.reference, zone)).rejects.toThrow('notAllowed');
  await expect(whoLooked(stranger, on.reference, zone)).rejects.toThrow('notFound');
});

test('looks at another case of the same house stay there', async () => {
  const [on, other, physician] = [await aCase(), await aCase(), await aPhysician()];
  await look(physician, other.id, { role: 'physician' });
  expect((await whoLooked(on.writer, on.reference, zone)).looks).toEqual([]);
});
