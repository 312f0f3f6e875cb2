import { expect, test } from 'vitest';
import { type Actor, aVisitor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import { live, may, visibleCases } from '@/lib/access/permissions';
import { now } from '@/lib/clock';
import { StaffRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { aCaseOf, aFollowerOf, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

const yesterday = () => new Date(now().getTime() - 24 * 3_600_000);
const tomorrow = () => new Date(now().getTime() + 24 * 3_600_000);

/** A case, and somebody whose capacity for its patient is like this. */
async function aPersonWith(capacity: { confirmedAt?: Date | null; endsAt?: Date | null }) {
  const person = await aPerson();
  const on = await aCaseOf(person);
  await db().capacity.updateMany({ where: { accountId: person.id }, data: capacity });
  return { on, actor: { kind: 'person', id: person.id, follows: [] } as Actor };
}

const aFollower = async () => {
  const { on } = await aPersonWith({});
  return { on, actor: await aFollowerOf(on.id) };
};

const someCase = async (actor: Actor) => ({ ...(await aPersonWith({})), actor });

const careTeam: StaffRole[] = ['coordinator', 'leadCoordinator', 'physician', 'medicalDirector', 'nurseOnDuty'];

const kinds: [
  string,
  boolean,
  () => Promise<{ on: { id: string; reference: string; patientId: string }; actor: Actor }>,
][] = [
  ['the patient who confirmed', true, () => aPersonWith({ confirmedAt: now() })],
  ['the parent whose authority ends tomorrow', true, () => aPersonWith({ confirmedAt: now(), endsAt: tomorrow() })],
  ['the parent whose authority ended', false, () => aPersonWith({ confirmedAt: now(), endsAt: yesterday() })],
  ['the writer who did not confirm', false, () => aPersonWith({ confirmedAt: null })],
  ['a relative who follows', true, aFollower],
  [
    'a person who has another case',
    false,
    async () => ({ ...(await aPersonWith({})), actor: (await aPersonWith({ confirmedAt: now() })).actor }),
  ],
  ['a visitor', false, () => someCase(aVisitor)],
  ['the system', true, () => someCase(theSystem)],
  ...Object.values(StaffRole).map(
    (role) =>
      [`the ${role}`, careTeam.includes(role), () => someCase({ kind: 'staff', id: newId(), role })] as [
        string,
        boolean,
        () => ReturnType<typeof someCase>,
      ],
  ),
];

test.each(kinds)(
  '%s sees the case: %s – by the rule, in the database and by its reference',
  async (_, sees, arrange) => {
    const { on, actor } = await arrange();
    const capacities = await db().capacity.findMany({ where: { patientId: on.patientId, ...live() } });
    const sighted = { id: on.id, actsFor: capacities.map(({ accountId }) => accountId) };
    expect(may(actor, 'case.view', sighted)).toBe(sees);
    expect(await db().case.count({ where: { AND: [{ id: on.id }, visibleCases(actor)] } })).toBe(sees ? 1 : 0);
    const found = asActor(actor, (tx) => findCase(tx, actor, on.reference));
    await (sees ? expect(found).resolves.toMatchObject({ id: on.id }) : expect(found).rejects.toThrow('notFound'));
  },
);

const find = (typed: string) => asActor(theSystem, (tx) => findCase(tx, theSystem, typed));

test('a reference is found as people type it, and a wrong one is no case', async () => {
  const { on } = await aPersonWith({});
  expect((await find(` ${on.reference.toLowerCase().replaceAll('-', '')} `)).id).toBe(on.id);
  for (const typed of ['', '\u0000', "' OR 1=1", on.reference.slice(0, -1), 'x'.repeat(10_000)])
    await expect(find(typed)).rejects.toThrow('notFound');
});
