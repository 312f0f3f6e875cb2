import { expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { aVisitor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { askedQuery, readAsked } from '@/lib/audit/asked';
import { beginExport, exportTrail } from '@/lib/audit/export-trail';
import { readProof } from '@/lib/audit/read-proof';
import { record } from '@/lib/audit/record';
import { rowsOnPage, searchTrail } from '@/lib/audit/search-trail';
import { now } from '@/lib/clock';
import { StaffRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { newReference } from '@/lib/people/references';
import { aCase } from '@/tests/support/a-case';
import { aMemberOfStaff } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

const zone = 'America/Los_Angeles';

type Staff = Extract<Actor, { kind: 'staff' }>;

async function aStaff(role: StaffRole): Promise<Staff & { email: string }> {
  const { id, email } = await aMemberOfStaff({ role });
  return { kind: 'staff', id, role, email };
}

const plain = ({ kind, id, role }: Staff): Staff => ({ kind, id, role });

test('the trail is found by who, by case, by action and by day, and all together', async () => {
  const [boss, staff, on] = [plain(await aStaff('administrator')), await aStaff('physician'), await aCase()];
  const actor = plain(staff);
  await db().account.update({ where: { id: actor.id }, data: { writtenName: 'Kimberley Riverside' } });
  for (const action of ['case.viewed', 'opinion.written'])
    await asActor(actor, (tx) => record(tx, actor, action, { caseId: on.id }));
  const find = async (asked: object) =>
    (await searchTrail(boss, readAsked(asked as never), zone)).rows.map(({ action }) => action);
  expect(await find({ who: staff.email.toUpperCase() })).toEqual(['opinion.written', 'case.viewed']);
  expect(await find({ who: 'kimberley riv', case: on.reference, action: 'case.viewed' })).toEqual(['case.viewed']);
  expect(await find({ case: on.reference.replaceAll('-', '').toLowerCase() })).toContain('inquiry.sent');
  const today = new Intl.DateTimeFormat('sv', { timeZone: zone }).format(now());
  expect(await find({ who: staff.email, from: today, to: today })).toHaveLength(2);
  expect(await find({ who: staff.email, to: '2020-01-01' })).toEqual([]);
  for (const nobody of [{ who: 'no such name' }, { case: newReference() }, { case: 'HW' }])
    expect(await find(nobody)).toEqual([]);
});

test('pages follow each other by key, without a gap or a line twice', async () => {
  const [boss, actor] = [plain(await aStaff('administrator')), plain(await aStaff('physician'))];
  const { email } = await db().account.findUniqueOrThrow({ where: { id: actor.id } });
  for (let nth = 0; nth < rowsOnPage + 7; nth++)
    await asActor(actor, (tx) => record(tx, actor, 'case.viewed', { nth }));
  const first = await searchTrail(boss, { who: email! }, zone);
  const second = await searchTrail(boss, { who: email!, before: first.next }, zone);
  const seen = [...first.rows, ...second.rows].map(({ details }) => details.nth);
  expect(seen).toEqual(Array.from({ length: rowsOnPage + 7 }, (_, nth) => rowsOnPage + 6 - nth));
  expect(second.next).toBeUndefined();
});

test('a search and a download are recorded, with codes and without the name that was typed', async () => {
  const boss = plain(await aStaff('administrator'));
  const { reference } = await aCase();
  await searchTrail(boss, { who: 'somebody by name', case: reference, action: 'case.viewed' }, zone);
  await beginExport(boss, { who: 'somebody by name', from: '2027-01-01' });
  const entries = await db().auditEntry.findMany({ where: { actorId: boss.id }, orderBy: { id: 'asc' } });
  expect(entries.map(({ action }) => action)).toEqual(['trail.searched', 'trail.exported']);
  expect(entries[0]!.details).toMatchObject({ byName: true, case: reference, action: 'case.viewed' });
  expect(JSON.stringify(entries.map(({ details }) => details))).not.toContain('somebody');
});

test('the download has a line of JSON for each entry of the question, and of no other', async () => {
  const [boss, staff] = [plain(await aStaff('administrator')), await aStaff('physician')];
  const actor = plain(staff);
  const rows = Array.from({ length: 1_203 }, (_, nth) => ({
    at: now(),
    actorKind: 'staff',
    actorId: actor.id,
    action: 'case.viewed',
    details: { nth },
  }));
  await db().auditEntry.createMany({ data: rows });
  let text = '';
  for await (const part of exportTrail(boss, { who: staff.email }, zone)) text += part;
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { actorId: string; details: { nth: number } });
  expect(lines.map(({ details }) => details.nth)).toEqual(rows.map((_, nth) => 1_202 - nth));
  expect(lines.every(({ actorId }) => actorId === actor.id)).toBe(true);
});

const others: [string, () => Actor][] = [
  ['a visitor', () => aVisitor],
  ['a person', () => ({ kind: 'person', id: newId(), follows: [] })],
  ...Object.values(StaffRole)
    .filter((role) => role !== 'administrator')
    .map((role): [string, () => Actor] => [`the ${role}`, () => ({ kind: 'staff', id: newId(), role })]),
];

test.each(others)('for %s there is no trail to search, to download or to prove', async (_, who) => {
  const actor = who();
  await expect(searchTrail(actor, {}, zone)).rejects.toThrow('notFound');
  await expect(beginExport(actor, {})).rejects.toThrow('notFound');
  await expect(exportTrail(actor, {}, zone).next()).rejects.toThrow('notFound');
  await expect(readProof(actor)).rejects.toThrow('notFound');
});

test('an address that asks for nonsense asks for nothing', () => {
  expect(
    readAsked({ from: '2026-02-30', to: 'soon', before: '-1', action: "x'--", who: ['a', 'b'], case: '\u0000' }),
  ).toEqual({});
  expect(readAsked({ from: '2026-02-28', who: ' Kim ' })).toMatchObject({ from: '2026-02-28', who: 'Kim' });
  expect(askedQuery({ who: 'Kim & Co', before: '9' })).toBe('who=Kim+%26+Co');
});
