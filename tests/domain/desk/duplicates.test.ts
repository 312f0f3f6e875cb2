import { afterEach, describe, expect, test } from 'vitest';
import { readJourney } from '@/lib/care-journey/queries';
import { moveClock, now } from '@/lib/clock';
import { keepApart, linkPatients } from '@/lib/desk/duplicates/answer-duplicate';
import { mergeCase } from '@/lib/desk/duplicates/merge-case';
import { listDuplicates } from '@/lib/desk/duplicates/queries';
import { undoMerge } from '@/lib/desk/duplicates/undo-merge';
import { aCase, someAnswers } from '@/tests/support/a-case';
import { anAddress } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

afterEach(() => moveClock(null));

let year = 1940;
/** A birth date of their own, so that nobody else's patient looks like theirs. */
const born = () => ({ birthCalendar: 'gregory', birthDay: '7', birthMonth: '5', birthYear: String(++year) });

/** Without a phone, which all mothers of these tests would share. */
const silent = { phone: { phoneCountry: 'KW', phone: '' } };

const asked = (changed: Parameters<typeof someAnswers>[0] = {}) =>
  aCase({ answers: someAnswers({ ...silent, ...changed }) });

const found = async (on: Awaited<ReturnType<typeof aCase>>) =>
  (await listDuplicates(on.coordinator, on.reference)).found.map(({ cases, reasons, answer }) => ({
    references: cases.map(({ reference }) => reference),
    reasons,
    answer,
  }));

describe('one person who asks twice', () => {
  test('is found across scripts by the sounds of the name and the birth date, the likeliest first', async () => {
    const birth = born();
    const arabic = await asked({ 'birth-date': birth });
    const latin = await asked({
      'birth-date': birth,
      'patient-name': { written: 'Yaseen Khaled Al-Enezi', passport: 'YASEEN KHALED ALENEZI' },
    });
    const part = await asked({
      'birth-date': birth,
      'patient-name': { written: 'ياسين فهد العنزي' },
    });
    const stranger = await asked({
      'birth-date': birth,
      'patient-name': { written: 'Zhang Wei' },
    });
    const list = await found(arabic);
    expect(list.map(({ references }) => references[0])).toEqual([latin.reference, part.reference]);
    expect(list[0]!.reasons).toEqual(expect.arrayContaining(['birthDate']));
    expect(list.flatMap(({ references }) => references)).not.toContain(stranger.reference);
  });

  test('is not the other child of one mother', async () => {
    const email = anAddress();
    const one = await asked({ reach: { by: 'email', email }, 'birth-date': born() });
    await asked({
      reach: { by: 'email', email },
      'birth-date': born(),
      'patient-name': { written: 'هند', passport: 'HIND' },
    });
    expect(await found(one)).toEqual([]);
  });

  test('is not shown again once somebody said that they are two', async () => {
    const birth = born();
    const [one, other] = [await asked({ 'birth-date': birth }), await asked({ 'birth-date': birth })];
    await keepApart(one.coordinator, one.reference, { other: other.reference });
    expect((await found(one))[0]).toMatchObject({ answer: 'different' });
    expect((await found(other))[0]).toMatchObject({ answer: 'different' });
    await linkPatients(one.coordinator, other.reference, { other: one.reference });
    expect((await found(one))[0]).toMatchObject({ answer: 'same' });
    await expect(keepApart(one.writer, one.reference, { other: one.reference })).rejects.toThrow('notAllowed');
    await expect(keepApart(one.coordinator, one.reference, { other: 'HW-7K3F-92QD' })).rejects.toThrow('notFound');
  });
});

describe('joining two cases', () => {
  async function twoOfOne() {
    const [email, birth] = [anAddress(), born()];
    const reach = { by: 'email', email };
    const into = await asked({ reach, 'birth-date': birth });
    const on = await asked({ reach, 'birth-date': birth });
    return { into, on };
  }

  const entries = (caseId: string, action: string) => db().auditEntry.count({ where: { caseId, action } });

  test('leaves both readable, stops the clocks of one, and tells whoever wrote', async () => {
    const { into, on } = await twoOfOne();
    await mergeCase(on.coordinator, on.reference, { other: into.reference });
    const merged = await readJourney(on.writer, on.reference);
    expect(merged.mergedInto).toEqual({ reference: into.reference });
    expect(merged.promises.every(({ pauseReason }) => pauseReason === 'merged')).toBe(true);
    expect((await readJourney(on.writer, into.reference)).mergedInto).toBeNull();
    expect(await db().mail.count({ where: { caseId: on.id, template: 'caseMerged' } })).toBe(1);
    expect([await entries(on.id, 'case.merged'), await entries(into.id, 'case.merged')]).toEqual([1, 1]);
  });

  test('can be undone for a week, and then the clocks go on with what was left', async () => {
    moveClock(new Date('2026-03-11T10:00-07:00'));
    const { into, on } = await twoOfOne();
    await mergeCase(on.coordinator, on.reference, { other: into.reference });
    moveClock(new Date('2026-03-17T10:00-07:00'));
    await undoMerge(on.coordinator, on.reference);
    const parted = await readJourney(on.writer, on.reference);
    expect([parted.mergedInto, parted.promises[0]!.pausedAt]).toEqual([null, null]);
    expect(parted.promises[0]!.dueAt.getTime() - now().getTime()).toBeGreaterThan(3.9 * 3_600_000);
    await expect(undoMerge(on.coordinator, on.reference)).rejects.toThrow('alreadyDone');
    await mergeCase(on.coordinator, on.reference, { other: into.reference });
    moveClock(new Date('2026-03-25T10:00-07:00'));
    await expect(undoMerge(on.coordinator, on.reference)).rejects.toThrow('tooLate');
  });

  test('of two who join at once one wins, and no chain comes about', async () => {
    const { into, on } = await twoOfOne();
    const ends = await Promise.allSettled(
      [1, 2].map(() => mergeCase(on.coordinator, on.reference, { other: into.reference })),
    );
    expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(mergeCase(on.coordinator, into.reference, { other: on.reference })).rejects.toThrow('wrongStage');
    await expect(mergeCase(on.coordinator, into.reference, { other: into.reference })).rejects.toThrow('notFound');
  });

  test('is refused where two people wrote: each must get an answer of their own', async () => {
    const birth = born();
    const [into, on] = [await asked({ 'birth-date': birth }), await asked({ 'birth-date': birth })];
    const both = mergeCase(on.coordinator, on.reference, { other: into.reference });
    await expect(both).rejects.toThrow('writersDiffer');
    await expect(mergeCase(on.writer, on.reference, { other: into.reference })).rejects.toThrow();
  });
});
