import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { assignCases } from '@/lib/desk/assign-cases';
import { moveWork, movingWork } from '@/lib/desk/move-work';
import { readSurge } from '@/lib/desk/read-surge';
import { readWork } from '@/lib/desk/read-work';
import { aCase } from '@/tests/support/a-case';
import { db } from '@/tests/support/database';
import { aColleague } from '@/tests/support/desk';

type Staff = Extract<Actor, { kind: 'staff' }>;
let director: Staff;
beforeAll(async () => {
  director = await aColleague('medicalDirector');
});

/** A coordinator with so many cases, the first of them the most urgent. */
async function withCases(count: number) {
  const ill = await aColleague('coordinator', 'Ill Today');
  const cases = [];
  for (let nth = 0; nth < count; nth++) {
    const on = await aCase();
    const dueAt = new Date(`2020-01-0${nth + 1}`);
    await db().carePromise.updateMany({ where: { caseId: on.id }, data: { dueAt } });
    cases.push(on);
  }
  await assignCases(ill, { cases: cases.map(({ reference }) => `${reference} -`), to: 'me' });
  return { ill, cases };
}

const ownersOf = async (cases: { id: string }[]) => {
  const rows = await db().case.findMany({ where: { id: { in: cases.map(({ id }) => id) } } });
  return cases.map(({ id }) => rows.find((row) => row.id === id)!.coordinatorId);
};

const mailsTo = async ({ id }: Staff) => {
  const { email } = await db().account.findUniqueOrThrow({ where: { id } });
  return db().mail.findMany({ where: { recipient: email! }, select: { template: true, values: true } });
};

describe('the board', () => {
  test('says how many, how severe, how late, how old, and whose', async () => {
    const { ill, cases } = await withCases(3);
    const openedAt = new Date(Date.now() - 10 * 24 * 3_600_000);
    await db().case.update({ where: { id: cases[0]!.id }, data: { acuity: 1, openedAt } });
    const before = await readSurge(director);
    const own = before.owners.find(({ id }) => id === ill.id)!;
    expect(own).toMatchObject({ writtenName: 'Ill Today', load: { count: 3, severe: 1, late: 3, signs: 0 } });
    expect(own.load!.oldest).toEqual(openedAt);
    await aCase();
    const after = await readSurge(director);
    for (const table of ['stages', 'programmes', 'acuities', 'ages'] as const)
      expect(after[table].reduce((sum, { count }) => sum + count, 0)).toBe(after.all.count);
    expect(after.all.count).toBe(before.all.count + 1);
    expect(after.nobody!.count).toBe((before.nobody?.count ?? 0) + 1);
    expect(after.ages.find(({ key }) => key === '3')!.count).toBeGreaterThan(0);
  });

  test('names a coordinator without a case as well, and opens to who leads alone', async () => {
    const idle = await aColleague('coordinator', 'Nothing Yet');
    const { owners } = await readSurge(director);
    expect(owners.find(({ id }) => id === idle.id)).toMatchObject({ load: null });
    for (const role of ['coordinator', 'nurseOnDuty', 'physician', 'administrator'] as const)
      await expect(readSurge(await aColleague(role))).rejects.toThrow('notFound');
  });
});

describe('moving the work of somebody who is ill', () => {
  test('all of it goes evenly to the others, the urgent cases in turns', async () => {
    const { ill, cases } = await withCases(5);
    const [one, other] = [await aColleague(), await aColleague()];
    const moved = await moveWork(director, ill.id, { which: 'all', cases: [], to: [one.id, other.id] });
    expect(moved).toBe(5);
    expect(await ownersOf(cases)).toEqual([one.id, other.id, one.id, other.id, one.id]);
  });

  test('everybody whom it touches is told how many, and the trail has each case', async () => {
    const { ill, cases } = await withCases(3);
    const [one, other, nobody] = [await aColleague(), await aColleague(), await aColleague()];
    await moveWork(director, ill.id, { which: 'all', cases: [], to: [one.id, other.id] });
    expect(await mailsTo(one)).toEqual([{ template: 'workGiven', values: { count: 2 } }]);
    expect(await mailsTo(other)).toEqual([{ template: 'workGiven', values: { count: 1 } }]);
    expect(await mailsTo(ill)).toEqual([{ template: 'workTaken', values: { count: 3 } }]);
    expect(await mailsTo(nobody)).toEqual([]);
    const where = { actorId: director.id, action: 'case.assigned', caseId: { in: cases.map(({ id }) => id) } };
    const entries = await db().auditEntry.findMany({ where });
    expect(entries.map(({ details }) => (details as { fromId: string }).fromId)).toEqual([ill.id, ill.id, ill.id]);
  });

  test('the chosen ones alone, and of those only what is theirs and open', async () => {
    const { ill, cases } = await withCases(3);
    const [one, theirs] = [await aColleague(), await withCases(1)];
    const chosen = [cases[1]!.id, theirs.cases[0]!.id];
    expect(await moveWork(director, ill.id, { which: 'chosen', cases: chosen, to: [one.id] })).toBe(1);
    expect(await ownersOf([...cases, ...theirs.cases])).toEqual([ill.id, one.id, ill.id, theirs.ill.id]);
  });

  test('two who move the same work at once move each case once', async () => {
    const { ill, cases } = await withCases(4);
    const [one, other] = [await aColleague(), await aColleague()];
    const results = await Promise.allSettled(
      [one, other].map(({ id }) => moveWork(director, ill.id, { which: 'all', cases: [], to: [id] })),
    );
    const counts = results.map((result) => (result.status === 'fulfilled' ? result.value : 0));
    expect(counts.toSorted((fewer, more) => fewer - more)).toEqual([0, 4]);
    expect(new Set(await ownersOf(cases)).size).toBe(1);
  });

  test('it is refused to whoever does not lead, to strangers, to oneself, and where there is nothing', async () => {
    const { ill, cases } = await withCases(1);
    const one = await aColleague();
    const all = { which: 'all', cases: [], to: [one.id] } as const;
    const asked = { ...all, cases: [], to: [...all.to] };
    await expect(moveWork(await aColleague(), ill.id, asked)).rejects.toThrow('notFound');
    const nurse = await aColleague('nurseOnDuty');
    await expect(moveWork(director, ill.id, { ...asked, to: [nurse.id] })).rejects.toThrow('notFound');
    await expect(moveWork(director, ill.id, { ...asked, to: [ill.id] })).rejects.toThrow('notFound');
    await expect(moveWork(director, one.id, { ...asked, to: [ill.id] })).rejects.toThrow('nothingLeft');
    await expect(readWork(await aColleague(), ill.id)).rejects.toThrow('notFound');
    await expect(readWork(director, 'nonsense')).rejects.toThrow('notFound');
    expect(await ownersOf(cases)).toEqual([ill.id]);
    expect((await readWork(director, ill.id)).rows.map(({ id }) => id)).toEqual([cases[0]!.id]);
  });

  test('a form without a colleague or without a choice is refused in words', () => {
    const issues = (typed: object) => movingWork.safeParse(typed).error?.issues.map(({ message }) => message);
    expect(issues({ which: 'all' })).toEqual(['chooseColleagues']);
    expect(issues({ which: 'chosen', to: director.id })).toEqual(['chooseCases']);
    expect(issues({ which: 'all', to: director.id })).toBeUndefined();
  });
});
