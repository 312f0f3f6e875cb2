import { describe, expect, test } from 'vitest';
import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { pausePromises } from '@/lib/care-journey/pause-promises';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { moveCase } from '@/lib/desk/move-case';
import { dueBy } from '@/lib/hospital/due-by';
import { answerNeed } from '@/lib/records/answer-need';
import { askForMissing } from '@/lib/records/ask-for-missing';
import { completeRecords } from '@/lib/records/complete-records';
import { decideRecord } from '@/lib/records/decide-record';
import { describeRecord } from '@/lib/records/describe-record';
import { checklistIn } from '@/lib/records/read-checklist';
import { waiveNeed } from '@/lib/records/waive-need';
import { welcomeBatch } from '@/lib/records/welcome-batch';
import { withdrawAnswer } from '@/lib/records/withdraw-answer';
import { withdrawRecord } from '@/lib/records/withdraw-record';
import { aCase } from '@/tests/support/a-case';
import { aFollowerOf, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { aColleague } from '@/tests/support/desk';
import { sendAll } from '@/tests/support/notices';
import { aRecord } from '@/tests/support/records';

type On = Awaited<ReturnType<typeof aCase>>;

const needed = ['clinicalSummary', 'medicationList', 'ecg', 'echocardiogram', 'bloodTests'] as const;
const reason = 'The hospital was closed in 2019.';

const linesOf = (on: On) => asActor(theSystem, (tx) => checklistIn(tx, { id: on.id, programme: 'heart' }));
const stateOf = async (on: On, code: string) => (await linesOf(on)).find((line) => line.code === code)?.state;
const trail = async (on: On) => {
  const entries = await db().auditEntry.findMany({ where: { caseId: on.id }, orderBy: { id: 'asc' } });
  return entries.map(({ action }) => action);
};
const running = async (on: On) =>
  (await db().carePromise.findMany({ where: { caseId: on.id, keptAt: null } })).map(({ kind }) => kind);
const waiveAll = async (on: On) => {
  for (const code of needed) await waiveNeed(on.coordinator, on.reference, { code, reason });
};
const isoToday = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Los_Angeles' }).format(now());

describe('what a patient says', () => {
  test('that they cannot have a record stands with its reason, and can be taken back', async () => {
    const on = await aCase({ stage: 'records' });
    await answerNeed(on.writer, on.reference, { code: 'ecg', reason });
    expect(await stateOf(on, 'ecg')).toBe('notAvailable');
    await answerNeed(on.writer, on.reference, { code: 'ecg', reason: 'It was never made.' });
    expect((await linesOf(on)).find(({ code }) => code === 'ecg')!.answer).toMatchObject({
      reason: 'It was never made.',
      by: { writtenName: 'منى سالم العنزي' },
    });
    await withdrawAnswer(on.writer, on.reference, { code: 'ecg' });
    expect(await stateOf(on, 'ecg')).toBe('missing');
    expect((await trail(on)).slice(-3)).toEqual(['need.answered', 'need.answered', 'need.reopened']);
  });

  test('does not undo what the desk waived', async () => {
    const on = await aCase({ stage: 'records' });
    await waiveNeed(on.coordinator, on.reference, { code: 'ecg', reason });
    await expect(answerNeed(on.writer, on.reference, { code: 'ecg', reason })).rejects.toThrow('alreadyDone');
    await expect(withdrawAnswer(on.writer, on.reference, { code: 'ecg' })).rejects.toThrow('notAllowed');
    expect(await stateOf(on, 'ecg')).toBe('waived');
    await withdrawAnswer(on.coordinator, on.reference, { code: 'ecg' });
    expect(await stateOf(on, 'ecg')).toBe('missing');
  });

  test('is refused of what their programme does not ask for', async () => {
    const on = await aCase({ stage: 'records' });
    await expect(answerNeed(on.writer, on.reference, { code: 'tissueTyping', reason })).rejects.toThrow('notFound');
    await expect(waiveNeed(on.coordinator, on.reference, { code: 'tissueTyping', reason })).rejects.toThrow('notFound');
  });

  test('of a paper, what it is and of which day, makes it count', async () => {
    const on = await aCase({ stage: 'records' });
    const { recordId } = await aRecord(on, { kind: 'photo' });
    expect(await stateOf(on, 'ecg')).toBe('missing');
    await describeRecord(on.writer, on.reference, { recordId, code: 'ecg', madeOn: null });
    expect(await stateOf(on, 'ecg')).toBe('undated');
    await describeRecord(on.writer, on.reference, { recordId, code: 'ecg', madeOn: new Date(isoToday()) });
    expect(await stateOf(on, 'ecg')).toBe('given');
    await withdrawRecord(on.writer, on.reference, { recordId });
    expect(await stateOf(on, 'ecg')).toBe('missing');
    await expect(withdrawRecord(on.writer, on.reference, { recordId })).rejects.toThrow('notFound');
  });

  test('does not change the day that a study gives', async () => {
    const on = await aCase({ stage: 'records' });
    const { recordId } = await aRecord(on, { kind: 'study', madeOn: '2026-03-03' });
    const study = { recordId, caseId: on.id, studyUid: '1.2.3', startedOn: new Date('2026-03-03') };
    await asActor(theSystem, (tx) => tx.imagingStudy.create({ data: { ...study, patientNames: [], differs: [] } }));
    await describeRecord(on.writer, on.reference, { recordId, code: 'mriScan', madeOn: new Date('2026-01-01') });
    expect(await db().record.findUnique({ where: { id: recordId } })).toMatchObject({
      code: 'mriScan',
      madeOn: new Date('2026-03-03'),
    });
  });
});

describe('a person says that the records are complete', () => {
  test('and the review begins, and the clock of the opinion runs for everybody to see', async () => {
    const on = await aCase({ stage: 'records' });
    await sendAll(on.id); // what was told before goes out by itself
    await waiveAll(on);
    await completeRecords(on.coordinator, on.reference);
    const { stage, promises } = await db().case.findUniqueOrThrow({
      where: { id: on.id },
      include: { promises: { where: { keptAt: null } } },
    });
    expect(stage).toBe('review');
    expect(promises).toMatchObject([{ kind: 'opinion' }]);
    expect(promises[0]!.dueAt).toEqual(dueBy('opinion', promises[0]!.madeAt, { stage: 'review' }));
    expect((await trail(on)).at(-1)).toBe('record.completed');
    await sendAll(on.id);
    const mail = await db().mail.findFirst({ where: { caseId: on.id, template: 'recordsComplete' } });
    expect(mail).toMatchObject({ locale: 'ar', values: { dueAt: promises[0]!.dueAt.toISOString() } });
  });

  test('but not while a needed line is open, and nothing is changed by trying', async () => {
    const on = await aCase({ stage: 'records' });
    for (const code of needed.slice(1)) await waiveNeed(on.coordinator, on.reference, { code, reason });
    const before = await trail(on);
    await expect(completeRecords(on.coordinator, on.reference)).rejects.toThrow('recordsMissing');
    expect([await trail(on), await running(on)]).toEqual([before, ['nextStep']]);
  });

  test('once: of two who say so at the same moment, one does', async () => {
    const on = await aCase({ stage: 'records' });
    await waiveAll(on);
    const said = await Promise.allSettled([1, 2].map(() => completeRecords(on.coordinator, on.reference)));
    expect(said.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await running(on)).toEqual(['opinion']);
  });

  test('of a case that was taken to its review by hand, and then the clock begins', async () => {
    const on = await aCase({ stage: 'records' });
    await moveCase(on.coordinator, on.reference, 'startReview');
    await waiveAll(on);
    await completeRecords(on.coordinator, on.reference);
    expect(await running(on)).toEqual(['opinion']);
    await expect(completeRecords(on.coordinator, on.reference)).rejects.toThrow('wrongStage');
  });
});

describe('what arrives', () => {
  const arrive = (on: On, batchId: string) => asActor(theSystem, (tx) => welcomeBatch(tx, on.id, batchId));

  test('is told to the coordinator once for all that was chosen together, and a look at it is promised', async () => {
    const on = await aCase({ stage: 'records' });
    const batchId = newId();
    for (const _ of [1, 2, 3]) {
      await aRecord(on, { batchId });
      await arrive(on, batchId);
    }
    await sendAll(on.id);
    const notices = await db().notice.findMany({ where: { caseId: on.id, event: 'recordsArrived' } });
    expect(new Set(notices.map(({ newsId }) => newsId)).size).toBe(1);
    expect((await running(on)).toSorted()).toEqual(['nextStep', 'recordsChecked']);
  });

  test('lets the clocks go on that waited for it', async () => {
    const on = await aCase({ stage: 'records' });
    await asActor(theSystem, (tx) => pausePromises(tx, on.id, 'waitsForRecords'));
    const { batchId } = await aRecord(on);
    await arrive(on, batchId);
    expect(await db().carePromise.count({ where: { caseId: on.id, pausedAt: { not: null } } })).toBe(0);
  });

  test('and was looked at: the patient hears that something is missing, and the promises are kept', async () => {
    const on = await aCase({ stage: 'records' });
    const { batchId } = await aRecord(on);
    await arrive(on, batchId);
    await sendAll(on.id);
    await askForMissing(on.coordinator, on.reference);
    expect(await running(on)).toEqual([]);
    await sendAll(on.id);
    expect(await db().mail.count({ where: { caseId: on.id, template: 'recordsMissing' } })).toBe(1);
    await waiveAll(on);
    await expect(askForMissing(on.coordinator, on.reference)).rejects.toThrow('alreadyDone');
  });

  test('and no machine can judge is let in or set aside by a person, once', async () => {
    const on = await aCase({ stage: 'records' });
    const { fileIds } = await aRecord(on, { state: 'review', reason: 'encrypted', files: 2 });
    await decideRecord(on.coordinator, on.reference, { fileId: fileIds[0]!, decision: 'letIn' });
    await decideRecord(on.coordinator, on.reference, { fileId: fileIds[1]!, decision: 'setAside' });
    const files = await db().recordFile.findMany({ where: { id: { in: fileIds } }, orderBy: { position: 'asc' } });
    expect(files.map(({ state }) => state)).toEqual(['ready', 'refused']);
    const again = { fileId: fileIds[0]!, decision: 'setAside' } as const;
    await expect(decideRecord(on.coordinator, on.reference, again)).rejects.toThrow('alreadyDone');
  });
});

test('nobody else says, waives, decides or completes anything of a case', async () => {
  const on = await aCase({ stage: 'records' });
  const { recordId, fileIds } = await aRecord(on, { state: 'review' });
  const verbs: [string, (actor: Actor) => Promise<unknown>][] = [
    ['answer', (actor) => answerNeed(actor, on.reference, { code: 'ecg', reason })],
    ['waive', (actor) => waiveNeed(actor, on.reference, { code: 'ecg', reason })],
    ['describe', (actor) => describeRecord(actor, on.reference, { recordId, code: 'ecg', madeOn: null })],
    ['withdraw', (actor) => withdrawRecord(actor, on.reference, { recordId })],
    ['decide', (actor) => decideRecord(actor, on.reference, { fileId: fileIds[0]!, decision: 'letIn' })],
    ['ask', (actor) => askForMissing(actor, on.reference)],
    ['complete', (actor) => completeRecords(actor, on.reference)],
  ];
  const stranger: Actor = { kind: 'person', id: (await aPerson()).id, follows: [] };
  const [follower, physician] = [await aFollowerOf(on.id), await aColleague('physician')];
  const theirs = ['answer', 'describe', 'withdraw'];
  for (const [name, verb] of verbs) {
    await expect(verb(stranger), name).rejects.toThrow('notFound');
    await expect(verb(follower), name).rejects.toThrow('notAllowed');
    await expect(verb(physician), name).rejects.toThrow('notAllowed');
    if (!theirs.includes(name)) await expect(verb(on.writer), name).rejects.toThrow('notAllowed');
  }
});

test('a record of another case is not found, whoever asks', async () => {
  const [on, other] = [await aCase({ stage: 'records' }), await aCase({ stage: 'records' })];
  const { recordId, fileIds } = await aRecord(other, { state: 'review' });
  const said = { recordId, code: 'ecg', madeOn: null } as const;
  await expect(describeRecord(on.coordinator, on.reference, said)).rejects.toThrow('notFound');
  await expect(withdrawRecord(on.coordinator, on.reference, { recordId })).rejects.toThrow('notFound');
  const decided = { fileId: fileIds[0]!, decision: 'letIn' } as const;
  await expect(decideRecord(on.coordinator, on.reference, decided)).rejects.toThrow('alreadyDone');
});

test('of a case that has ended nothing is said any more', async () => {
  const on = await aCase({ stage: 'withdrawn' });
  await expect(answerNeed(on.writer, on.reference, { code: 'ecg', reason })).rejects.toThrow('wrongStage');
  await expect(waiveNeed(on.coordinator, on.reference, { code: 'ecg', reason })).rejects.toThrow('wrongStage');
});
