import { afterEach, describe, expect, test } from 'vitest';
import { moveClock, now } from '@/lib/clock';
import { decideAcuity } from '@/lib/desk/decide-acuity';
import { watchClocks } from '@/lib/desk/jobs';
import { moveCase } from '@/lib/desk/move-case';
import { discardApology, sendApology } from '@/lib/desk/promises/decide-apology';
import { goOn } from '@/lib/desk/promises/go-on';
import { waitForPatient } from '@/lib/desk/promises/wait-for-patient';
import { hospital } from '@/lib/hospital/profile';
import { workingMinutesBetween } from '@/lib/hospital/working-time';
import { aCase } from '@/tests/support/a-case';
import { aColleague } from '@/tests/support/colleagues';
import { write } from '@/tests/support/conversation';
import { db } from '@/tests/support/database';
import { sendAll } from '@/tests/support/notices';

afterEach(() => moveClock(null));

/** Long before anybody else's promise, so that no other test's is late here; at the hospital. */
const at = (iso: string) => moveClock(new Date(iso));
const watch = () => watchClocks.run({});

async function mailsOf(caseId: string) {
  await sendAll(caseId);
  return db().mail.findMany({ where: { caseId, template: { in: ['promiseBroken', 'apology'] } } });
}

const rowsOf = async (caseId: string) => ({
  promises: await db().carePromise.findMany({ where: { caseId }, orderBy: { madeAt: 'asc' } }),
  tasks: await db().task.findMany({ where: { caseId } }),
  apologies: await db().apology.findMany({ where: { caseId } }),
  mails: await mailsOf(caseId),
});

const open = async (caseId: string) => db().carePromise.findFirstOrThrow({ where: { caseId, keptAt: null } });

describe('a promise that was broken', () => {
  test('makes one task, one mail to the lead and one letter that nobody has sent, however many workers watch', async () => {
    const lead = await aColleague('leadCoordinator', 'Marta Silva');
    at('2019-11-19T10:00-08:00');
    const { id } = await aCase();
    at('2019-11-19T13:59-08:00');
    await watch();
    expect((await rowsOf(id)).tasks).toEqual([]);
    at('2019-11-19T14:01-08:00');
    await Promise.all([watch(), watch(), watch()]);
    await watch();
    const { tasks, apologies, mails } = await rowsOf(id);
    expect(tasks).toMatchObject([{ kind: 'promiseBroken', title: null, doneAt: null }]);
    expect(apologies).toMatchObject([{ sentAt: null, discardedAt: null }]);
    expect(mails.filter(({ recipient }) => recipient === lead.email)).toHaveLength(1);
    expect(mails.some(({ template }) => template === 'apology')).toBe(false);
  });

  test('is found after a night without a worker too', async () => {
    at('2019-11-20T10:00-08:00');
    const { id } = await aCase();
    at('2019-11-21T07:00-08:00');
    await watch();
    const { promises, tasks } = await rowsOf(id);
    expect(promises[0]!.brokenAt).not.toBeNull();
    expect(tasks).toHaveLength(1);
  });

  test('asks for an apology in the language of whoever wrote, which a person sends or discards, once', async () => {
    at('2019-11-22T10:00-08:00');
    const [sent, discarded] = [await aCase(), await aCase()];
    at('2019-11-22T15:00-08:00');
    await watch();
    const [one, other] = [(await rowsOf(sent.id)).apologies[0]!, (await rowsOf(discarded.id)).apologies[0]!];
    await sendApology(sent.coordinator, sent.reference, { apologyId: one.id });
    await discardApology(sent.coordinator, discarded.reference, { apologyId: other.id });
    const [letter] = (await rowsOf(sent.id)).mails.filter(({ template }) => template === 'apology');
    const { promises } = await rowsOf(sent.id);
    const values = { reference: sent.reference, dueAt: promises[0]!.dueAt.toISOString(), timeZone: 'Asia/Kuwait' };
    expect(letter).toMatchObject({ locale: 'ar', values });
    expect((await rowsOf(discarded.id)).mails.filter(({ template }) => template === 'apology')).toEqual([]);
    for (const again of [sendApology, discardApology])
      await expect(again(sent.coordinator, sent.reference, { apologyId: one.id })).rejects.toThrow('alreadyDone');
    await expect(sendApology(sent.coordinator, sent.reference, { apologyId: other.id })).rejects.toThrow('alreadyDone');
    await expect(sendApology(sent.writer, sent.reference, { apologyId: one.id })).rejects.toThrow('notAllowed');
  });

  test('of a case that has ended or is kept late is nobody’s task', async () => {
    at('2019-12-02T10:00-08:00');
    const ended = await aCase({ stage: 'declined' });
    const kept = await aCase({ stage: 'records' });
    at('2019-12-02T12:00-08:00');
    await moveCase(kept.coordinator, kept.reference, 'startReview');
    await db().carePromise.updateMany({ where: { caseId: kept.id, keptAt: null }, data: { keptAt: now() } });
    at('2019-12-20T10:00-08:00');
    await watch();
    for (const { id } of [ended, kept]) expect((await rowsOf(id)).tasks).toEqual([]);
  });
});

describe('while we wait for the patient', () => {
  test('the clock stands still over a weekend, breaks nothing, and goes on with what was left', async () => {
    at('2019-12-06T10:00-08:00'); // a Friday; due at 14:00
    const { id, reference, coordinator } = await aCase();
    at('2019-12-06T11:00-08:00');
    await waitForPatient(coordinator, reference, { reason: 'waitsForRecords' });
    at('2019-12-09T12:00-08:00');
    await watch();
    expect(await rowsOf(id)).toMatchObject({ tasks: [], promises: [{ pauseReason: 'waitsForRecords' }] });
    await goOn(coordinator, reference);
    const { dueAt, pausedAt, pauseReason } = await open(id);
    expect([pausedAt, pauseReason]).toEqual([null, null]);
    expect(Math.round(workingMinutesBetween(now(), dueAt, hospital))).toBe(180);
  });

  test('an answer of the patient sets the clock going again', async () => {
    at('2019-12-10T10:00-08:00');
    const on = await aCase();
    const { id, reference, coordinator } = on;
    await waitForPatient(coordinator, reference, { reason: 'waitsForAnswer' });
    await write(on, { text: 'نعم' });
    const { promises } = await rowsOf(id);
    expect(promises.map(({ kind, pausedAt }) => [kind, pausedAt])).toEqual([
      ['firstReply', null],
      ['questionAnswered', null],
    ]);
  });

  test('warning signs wait for nobody, and what does not run cannot be stopped or started', async () => {
    at('2019-12-11T10:00-08:00');
    const { id, reference, coordinator } = await aCase();
    await db().carePromise.updateMany({ where: { caseId: id }, data: { kind: 'redFlag' } });
    await expect(waitForPatient(coordinator, reference, { reason: 'waitsForPayer' })).rejects.toThrow('alreadyDone');
    await expect(goOn(coordinator, reference)).rejects.toThrow('alreadyDone');
  });
});

describe('how severe a case is', () => {
  const decision = { reasons: ['progresses' as const], note: undefined, seen: undefined };

  test('hastens what was promised, and never puts it off', async () => {
    at('2019-12-12T10:00-08:00');
    const { id, reference, coordinator } = await aCase();
    const before = await open(id);
    await decideAcuity(coordinator, reference, { ...decision, acuity: 5 });
    expect((await open(id)).dueAt).toEqual(before.dueAt);
    await decideAcuity(coordinator, reference, { ...decision, acuity: 1 });
    expect(Math.round(((await open(id)).dueAt.getTime() - now().getTime()) / 60_000)).toBe(60);
    await decideAcuity(coordinator, reference, { ...decision, acuity: 5 });
    expect((await open(id)).dueAt < before.dueAt).toBe(true);
  });

  test('is a person’s decision, kept beside what was suggested', async () => {
    const { id, reference, coordinator, writer } = await aCase();
    await decideAcuity(coordinator, reference, { ...decision, acuity: 2, note: 'since Monday' });
    const on = await db().case.findUniqueOrThrow({ where: { id }, include: { triages: true } });
    expect(on).toMatchObject({ acuity: 2, suggestedAcuity: 4, acuityReasons: ['progresses'] });
    expect(on.triages).toMatchObject([{ suggested: 4, acuity: 2, note: 'since Monday' }]);
    const patient = decideAcuity(writer, reference, { ...decision, acuity: 1 });
    await expect(patient).rejects.toThrow('notAllowed');
  });
});
