import { beforeAll, expect, test } from 'vitest';
import { type Actor, aVisitor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import {
  type Door,
  doors,
  live,
  may,
  mayOpen,
  type Permission,
  rules,
  stillBroken,
  visibleCases,
} from '@/lib/access/permissions';
import { StaffRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { breakGlass } from '@/lib/desk/break-glass';
import { aCase } from '@/tests/support/a-case';
import { aFollowerOf, aMemberOfStaff } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

/*
 * Who may do what. Each kind of visitor asks about one case: their own, or somebody else's.
 * ■ may, · may not. A permission or a door that is not in a table, or a role without a column, fails the test.
 */
const permissions = `
                   │ people                                │ staff                                                                                   │ administrator                │
                   │ visitor patient other relative other  │ coordinator lead- physician medical- nurse- interpreter translator finance partner     │ without  glass  glass of     │ system
                   │         of it   case  of it    case   │             coord.          director on duty                                           │ a glass  broken another case │
case.view          │ ·       ■       ·     ■        ·      │ ■           ■     ■         ■        ■      ·           ·          ·       ·           │ ·        ■      ·            │ ■
case.work          │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
case.move          │ ·       ·       ·     ·        ·      │ ■           ■     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ■
case.take          │ ·       ·       ·     ·        ·      │ ■           ■     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
case.assign        │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
inquiry.read       │ ·       ■       ·     ·        ·      │ ■           ■     ■         ■        ■      ·           ·          ·       ·           │ ·        ■      ·            │ ·
inquiry.accept     │ ·       ·       ·     ·        ·      │ ■           ■     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
inquiry.decline    │ ·       ·       ·     ·        ·      │ ■           ■     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
message.read       │ ·       ■       ·     ·        ·      │ ■           ■     ■         ■        ■      ·           ·          ·       ·           │ ·        ■      ·            │ ·
message.write      │ ·       ■       ·     ·        ·      │ ·           ·     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
message.send       │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
message.draft      │ ·       ■       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
note.read          │ ·       ·       ·     ·        ·      │ ■           ■     ■         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
note.write         │ ·       ·       ·     ·        ·      │ ■           ■     ■         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
task.write         │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
triage.decide      │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
promise.pause      │ ·       ·       ·     ·        ·      │ ■           ■     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
apology.decide     │ ·       ·       ·     ·        ·      │ ■           ■     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
contact.correct    │ ·       ·       ·     ·        ·      │ ■           ■     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
duplicate.decide   │ ·       ·       ·     ·        ·      │ ■           ■     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
case.merge         │ ·       ·       ·     ·        ·      │ ■           ■     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
alert.take         │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
record.read        │ ·       ■       ·     ·        ·      │ ■           ■     ■         ■        ■      ·           ·          ·       ·           │ ·        ■      ·            │ ·
record.review      │ ·       ·       ·     ·        ·      │ ■           ■     ■         ■        ■      ·           ·          ·       ·           │ ·        ■      ·            │ ·
record.send        │ ·       ■       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
record.describe    │ ·       ■       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
record.decide      │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
record.complete    │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
need.answer        │ ·       ■       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
need.waive         │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
link.give          │ ·       ■       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
letter.make        │ ·       ■       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
translation.order  │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
translation.certify│ ·       ·       ·     ·        ·      │ ■           ■     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
looks.read         │ ·       ■       ·     ·        ·      │ ·           ·     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
glass.look         │ ·       ·       ·     ·        ·      │ ·           ·     ·         ·        ·      ·           ·          ·       ·           │ ·        ■      ·            │ ·
`;

const houseDoors = `
desk.open          │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
duty.open          │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
duty.plan          │ ·       ·       ·     ·        ·      │ ·           ■     ·         ■        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
desk.export        │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
desk.take          │ ·       ·       ·     ·        ·      │ ■           ■     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
desk.assign        │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
view.save          │ ·       ·       ·     ·        ·      │ ■           ■     ·         ■        ■      ·           ·          ·       ·           │ ·        ·      ·            │ ·
view.share         │ ·       ·       ·     ·        ·      │ ·           ■     ·         ■        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
surge.open         │ ·       ·       ·     ·        ·      │ ·           ■     ·         ■        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
work.move          │ ·       ·       ·     ·        ·      │ ·           ■     ·         ■        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
inquiry.enter      │ ·       ·       ·     ·        ·      │ ■           ■     ·         ·        ·      ·           ·          ·       ·           │ ·        ·      ·            │ ·
travel.publish     │ ·       ·       ·     ·        ·      │ ·           ·     ·         ·        ·      ·           ·          ·       ·           │ ■        ■      ■            │ ·
translation.review │ ·       ·       ·     ·        ·      │ ·           ·     ·         ·        ·      ·           ■          ·       ·           │ ·        ·      ·            │ ·
order.work         │ ·       ·       ·     ·        ·      │ ·           ·     ·         ·        ·      ·           ■          ·       ·           │ ·        ·      ·            │ ·
translation.allow  │ ·       ·       ·     ·        ·      │ ·           ·     ·         ·        ·      ·           ·          ·       ·           │ ■        ■      ■            │ ·
translators.keep   │ ·       ·       ·     ·        ·      │ ·           ■     ·         ·        ·      ·           ·          ·       ·           │ ■        ■      ■            │ ·
glossary.keep      │ ·       ·       ·     ·        ·      │ ·           ■     ·         ·        ·      ·           ■          ·       ·           │ ■        ■      ■            │ ·
reply.keep         │ ·       ·       ·     ·        ·      │ ·           ■     ·         ·        ·      ·           ·          ·       ·           │ ■        ■      ■            │ ·
glass.break        │ ·       ·       ·     ·        ·      │ ·           ·     ·         ·        ·      ·           ·          ·       ·           │ ■        ■      ■            │ ·
trail.search       │ ·       ·       ·     ·        ·      │ ·           ·     ·         ·        ·      ·           ·          ·       ·           │ ■        ■      ■            │ ·
staff.manage       │ ·       ·       ·     ·        ·      │ ·           ·     ·         ·        ·      ·           ·          ·       ·           │ ■        ■      ■            │ ·
recovery.consent   │ ·       ·       ·     ·        ·      │ ■           ■     ■         ■        ■      ·           ·          ■       ·           │ ■        ■      ■            │ ·
account.keep       │ ·       ·       ·     ·        ·      │ ■           ■     ■         ■        ■      ■           ■          ■       ■           │ ■        ■      ■            │ ·
`;

const kinds = [
  'visitor',
  'patient',
  'patientOfAnother',
  'relative',
  'relativeOfAnother',
  'coordinator',
  'leadCoordinator',
  'physician',
  'medicalDirector',
  'nurseOnDuty',
  'interpreter',
  'translator',
  'finance',
  'partner',
  'administrator',
  'glassBroken',
  'glassOfAnother',
  'system',
] as const;

type Kind = (typeof kinds)[number];

/** The lines of a table that begin with a name and have a mark for each kind of visitor. */
const read = (table: string) =>
  table
    .split('\n')
    .map((line) => /^(\w+\.\w+)(.*)$/.exec(line))
    .filter((line) => line !== null)
    .map(([, name, rest]) => ({ name: name!, marks: [...rest!.matchAll(/[■·]/g)].map(([mark]) => mark === '■') }));

const entries = (table: string) =>
  read(table).flatMap(({ name, marks }) => kinds.map((kind, column) => [name, kind, marks[column]!] as const));

const house: { on?: Awaited<ReturnType<typeof aCase>>; who?: Record<Kind, Actor> } = {};

async function anAdministratorWith(reference?: string): Promise<Actor> {
  const { id } = await aMemberOfStaff({ role: 'administrator' });
  const actor: Actor = { kind: 'staff', id, role: 'administrator' };
  if (reference) await breakGlass(actor, { reference, reason: 'incident', words: 'What happened on Tuesday?' });
  return actor;
}

beforeAll(async () => {
  const [on, other] = [await aCase(), await aCase()];
  const staff = Object.values(StaffRole).map((role) => [role, { kind: 'staff', id: newId(), role }] as const);
  house.on = on;
  house.who = {
    ...(Object.fromEntries(staff) as Record<StaffRole, Actor>),
    visitor: aVisitor,
    patient: on.writer,
    patientOfAnother: other.writer,
    relative: await aFollowerOf(on.id),
    relativeOfAnother: await aFollowerOf(other.id),
    administrator: await anAdministratorWith(),
    glassBroken: await anAdministratorWith(on.reference),
    glassOfAnother: await anAdministratorWith(other.reference),
    system: theSystem,
  };
});

async function sighted() {
  const { id, patientId } = house.on!;
  const acting = await db().capacity.findMany({ where: { patientId, ...live() } });
  const broken = await db().glassBreak.findMany({ where: { caseId: id, ...stillBroken() } });
  const ids = (rows: { accountId: string }[]) => rows.map(({ accountId }) => accountId);
  return { id, actsFor: ids(acting), brokenBy: ids(broken) };
}

test.each(entries(permissions))('%s, %s: %s', async (permission, kind, expected) => {
  expect(may(house.who![kind], permission as Permission, await sighted())).toBe(expected);
});

test.each(entries(houseDoors))('%s, %s: %s', (door, kind, expected) => {
  expect(mayOpen(house.who![kind], door as Door)).toBe(expected);
});

const sees = entries(permissions).filter(([permission]) => permission === 'case.view');

test.each(sees)(
  '%s, %s: %s – by the filter of queries, and by the policies of the database alone',
  async (_, kind, expected) => {
    const actor = house.who![kind];
    const { id } = house.on!;
    const [filtered, guarded] = await asActor(actor, async (tx) => [
      await db().case.count({ where: { AND: [{ id }, visibleCases(actor)] } }),
      await tx.case.count({ where: { id } }),
    ]);
    expect([filtered, guarded]).toEqual(expected ? [1, 1] : [0, 0]);
  },
);

test('the tables name every permission, every door and every role', () => {
  expect(read(permissions).map(({ name }) => name)).toEqual(Object.keys(rules));
  expect(read(houseDoors).map(({ name }) => name)).toEqual(Object.keys(doors));
  expect(kinds).toEqual(expect.arrayContaining(Object.values(StaffRole)));
  for (const { marks } of [...read(permissions), ...read(houseDoors)]) expect(marks).toHaveLength(kinds.length);
});
