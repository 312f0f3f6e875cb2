import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '@/lib/access/actor';
import { assignCases, assigning } from '@/lib/desk/assign-cases';
import { takeNext } from '@/lib/desk/take-next';
import { aCase } from '@/tests/support/a-case';
import { db } from '@/tests/support/database';
import { aColleague, filtersOf } from '@/tests/support/desk';

type Staff = Extract<Actor, { kind: 'staff' }>;
let lena: Staff, marta: Staff, lead: Staff;

beforeAll(async () => {
  lena = await aColleague('coordinator', 'Lena Ortiz');
  marta = await aColleague('coordinator', 'Marta Silva');
  lead = await aColleague('leadCoordinator', 'Oscar Lind');
});

const unowned = ({ reference }: { reference: string }) => `${reference} -`;
const ownerOf = async (id: string) => (await db().case.findUniqueOrThrow({ where: { id } })).coordinatorId;
const mailsTo = async ({ id }: Staff) => {
  const { email } = await db().account.findUniqueOrThrow({ where: { id } });
  return db().mail.findMany({ where: { recipient: email! }, select: { template: true, values: true } });
};

describe('giving cases', () => {
  test('each case has its own answer, and the rest is done all the same', async () => {
    const [free, hers, over, given] = [await aCase(), await aCase(), await aCase({ stage: 'declined' }), await aCase()];
    await assignCases(marta, { cases: [unowned(hers), unowned(given)], to: 'me' });
    const cases = [unowned(free), unowned(hers), unowned(over), `${given.reference} ${marta.id}`, 'HW-2222-2222 -'];
    const outcomes = await assignCases(lead, { cases, to: lena.id });
    expect(outcomes.map(({ code, by }) => [code, by])).toEqual([
      ['assigned', undefined],
      ['taken', 'Marta Silva'],
      ['ended', undefined],
      ['assigned', undefined],
      ['notFound', undefined],
    ]);
    expect([await ownerOf(free.id), await ownerOf(hers.id), await ownerOf(given.id)]).toEqual([
      lena.id,
      marta.id,
      lena.id,
    ]);
    const again = await assignCases(lead, { cases: [`${free.reference} ${lena.id}`], to: lena.id });
    expect(again[0]!.code).toBe('already');
  });

  test('whoever gets cases from somebody else is told once, of how many, and the trail has each', async () => {
    const grace = await aColleague('coordinator', 'Grace Mensah');
    const cases = [await aCase(), await aCase()];
    await assignCases(lead, { cases: cases.map(unowned), to: grace.id });
    expect(await mailsTo(grace)).toEqual([{ template: 'workGiven', values: { count: 2 } }]);
    const entries = await db().auditEntry.findMany({
      where: { action: 'case.assigned', caseId: { in: cases.map(({ id }) => id) } },
    });
    expect(entries.map(({ actorId, details }) => [actorId, details])).toEqual(
      cases.map(() => [lead.id, { coordinatorId: grace.id, fromId: null }]),
    );
    await assignCases(grace, { cases: [unowned(await aCase())], to: 'me' });
    expect(await mailsTo(grace)).toHaveLength(1);
  });

  test('of two who take the same cases at once each case has one winner, and the other is told who', async () => {
    const cases = [await aCase(), await aCase(), await aCase()];
    const back = cases.map(unowned).toReversed();
    const [one, other] = await Promise.all([
      assignCases(lena, { cases: cases.map(unowned), to: 'me' }),
      assignCases(marta, { cases: back, to: 'me' }),
    ]);
    for (const { id, reference } of cases) {
      const codes = [one, other].map((all) => all.find((outcome) => outcome.reference === reference)!);
      expect(codes.map(({ code }) => code).toSorted()).toEqual(['assigned', 'taken']);
      const loser = codes.find(({ code }) => code === 'taken')!;
      expect(loser.by).toBe((await ownerOf(id)) === lena.id ? 'Lena Ortiz' : 'Marta Silva');
    }
  });

  test('only coordinators get cases, and only the desk gives them', async () => {
    const on = await aCase();
    const nurse = await aColleague('nurseOnDuty');
    const cases = [unowned(on)];
    await expect(assignCases(nurse, { cases, to: lena.id })).rejects.toThrow('notFound');
    await expect(assignCases(on.writer, { cases, to: lena.id })).rejects.toThrow('notFound');
    await expect(assignCases(lead, { cases, to: nurse.id })).rejects.toThrow('notFound');
    const director = await aColleague('medicalDirector');
    await expect(assignCases(director, { cases, to: 'me' })).rejects.toThrow('notFound');
    expect(await ownerOf(on.id)).toBeNull();
  });

  test('a form without a choice, with nonsense, or with more than a page is refused in words', () => {
    const id = lena.id;
    const cases = Array.from({ length: 51 }, () => 'HW-7K3F-92QD -');
    for (const typed of [{}, { cases: 'x' }, { cases: ['HW-7K3F-92QD'] }, { cases }])
      expect(assigning.safeParse({ ...typed, to: id }).error?.issues[0]?.message).toBe('chooseCases');
    expect(assigning.safeParse({ cases: 'HW-7K3F-92QD -', to: 'x' }).error?.issues[0]?.message).toBe('required');
    expect(assigning.safeParse({ cases: 'HW-7K3F-92QD -', to: 'me' }).success).toBe(true);
  });
});

describe('taking the next', () => {
  /** A country that no other case of these tests comes from. */
  const from = async (country: string) => {
    const on = await aCase();
    await db().patient.update({ where: { id: on.patientId }, data: { country } });
    return on;
  };

  test('it is the first of the list that is nobody’s', async () => {
    const [first, second] = [await from('FJ'), await from('FJ')];
    await db().carePromise.updateMany({ where: { caseId: second.id }, data: { dueAt: new Date('2019-01-01') } });
    const list = filtersOf('country=FJ');
    expect(await takeNext(lena, list)).toBe(second.reference);
    expect(await takeNext(marta, list)).toBe(first.reference);
    expect([await ownerOf(second.id), await ownerOf(first.id)]).toEqual([lena.id, marta.id]);
    await expect(takeNext(lena, list)).rejects.toThrow('nothingLeft');
  });

  test('two who take the next at once get two cases, and a third is told that there is none', async () => {
    const cases = [await from('WS'), await from('WS')];
    const list = filtersOf('country=WS');
    const taken = await Promise.allSettled([takeNext(lena, list), takeNext(marta, list), takeNext(lead, list)]);
    const references = taken.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(references.toSorted()).toEqual(cases.map(({ reference }) => reference).toSorted());
    expect(taken.filter(({ status }) => status === 'rejected')).toHaveLength(1);
  });

  test('it works behind a search, whatever the page, and is for coordinators', async () => {
    const on = await from('TO');
    const other = await from('TO');
    expect(await takeNext(lena, filtersOf(`q=${on.reference}&owner=me&sort=newest`))).toBe(on.reference);
    expect(await takeNext(lena, filtersOf(`q=${other.reference}`))).toBe(other.reference);
    for (const role of ['nurseOnDuty', 'medicalDirector'] as const)
      await expect(takeNext(await aColleague(role), filtersOf(''))).rejects.toThrow('notFound');
  });
});
