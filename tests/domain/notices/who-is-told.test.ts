import { afterEach, expect, test } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { moveClock, now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { EventCode } from '@/lib/notices/events';
import { sendNotice } from '@/lib/notices/send';
import { tell } from '@/lib/notices/tell';
import { aCase, someAnswers } from '@/tests/support/a-case';
import { aCaseOf, aFollowerOf, aMemberOfStaff, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { noticesOf, sendAll, spread } from '@/tests/support/notices';

afterEach(() => moveClock(null));

const say = (caseId: string, event: EventCode) =>
  asActor(theSystem, (tx) => tell(tx, { id: caseId }, { event, dueAt: now() }));
const mailsOf = (caseId: string) => db().mail.findMany({ where: { caseId }, orderBy: { id: 'asc' } });

async function followed() {
  const writer = await aPerson();
  const on = await aCaseOf(writer);
  const follower = await aFollowerOf(on.id);
  return { writer, on, followerId: 'id' in follower ? follower.id : '' };
}

test('each reader is told in their own language and zone', async () => {
  const { writer, on, followerId } = await followed();
  await db().account.update({ where: { id: followerId }, data: { locale: 'fr', timeZone: 'Europe/Paris' } });
  await say(on.id, 'inquiryAccepted');
  await sendAll(on.id);
  const mails = await mailsOf(on.id);
  expect(mails).toHaveLength(2);
  expect(mails).toContainEqual(
    expect.objectContaining({
      recipient: writer.email,
      locale: 'ar',
      values: expect.objectContaining({ timeZone: 'Asia/Kuwait' }),
    }),
  );
  expect(mails).toContainEqual(
    expect.objectContaining({ locale: 'fr', values: expect.objectContaining({ timeZone: 'Europe/Paris' }) }),
  );
});

test('a follower hears of what is in their scope and of nothing else', async () => {
  const { on, writer, followerId } = await followed();
  await say(on.id, 'questionAsked');
  await spread(on.id);
  expect((await noticesOf(on.id)).map(({ accountId }) => accountId)).toEqual([writer.id]);
  await say(on.id, 'stageMoved');
  await spread(on.id);
  const moved = (await noticesOf(on.id)).filter(({ event }) => event === 'stageMoved');
  expect(new Set(moved.map(({ accountId }) => accountId))).toEqual(new Set([writer.id, followerId]));
});

test('a follower who is held is not told', async () => {
  const { on, followerId, writer } = await followed();
  const heldUntil = new Date(now().getTime() + 3_600_000);
  await db().follow.updateMany({ where: { accountId: followerId }, data: { heldUntil } });
  await say(on.id, 'stageMoved');
  await spread(on.id);
  expect((await noticesOf(on.id)).map(({ accountId }) => accountId)).toEqual([writer.id]);
});

test('a follower who was taken off while the notice waited is not told', async () => {
  const { on, followerId } = await followed();
  await say(on.id, 'stageMoved');
  await spread(on.id);
  await db().follow.updateMany({ where: { accountId: followerId }, data: { revokedAt: now() } });
  await sendAll(on.id);
  const [his] = (await noticesOf(on.id)).filter(({ accountId }) => accountId === followerId);
  expect(his).toMatchObject({ state: 'withdrawn' });
  expect(await mailsOf(on.id)).toHaveLength(1);
});

test('whoever has no address gets no notice, and the others get theirs', async () => {
  const on = await aCaseOf(await aPerson({ email: null }));
  await aFollowerOf(on.id);
  await say(on.id, 'stageMoved');
  await sendAll(on.id);
  expect(await mailsOf(on.id)).toHaveLength(1);
});

test('what a patient writes is told to the coordinator who leads the case, and to all while nobody does', async () => {
  const [leads, other] = [await aMemberOfStaff(), await aMemberOfStaff()];
  const on = await aCaseOf(await aPerson());
  await say(on.id, 'patientWrote');
  await spread(on.id);
  const all = (await noticesOf(on.id)).map(({ accountId }) => accountId);
  expect(all).toEqual(expect.arrayContaining([leads.id, other.id]));
  const led = await aCaseOf(await aPerson());
  await db().case.update({ where: { id: led.id }, data: { coordinatorId: leads.id } });
  await say(led.id, 'patientWrote');
  await spread(led.id);
  expect((await noticesOf(led.id)).map(({ accountId }) => accountId)).toEqual([leads.id]);
});

test('warning signs reach every coordinator at work, whoever leads the case, and nobody else', async () => {
  const [leads, other, gone, finance] = [
    await aMemberOfStaff(),
    await aMemberOfStaff(),
    await aMemberOfStaff(),
    await aMemberOfStaff({ role: 'finance' }),
  ];
  await db().account.update({ where: { id: gone.id }, data: { suspendedAt: now() } });
  const on = await aCaseOf(await aPerson());
  await db().case.update({ where: { id: on.id }, data: { coordinatorId: leads.id } });
  await say(on.id, 'redFlag');
  await spread(on.id);
  const told = (await noticesOf(on.id)).map(({ accountId }) => accountId);
  expect(told).toEqual(expect.arrayContaining([leads.id, other.id]));
  expect(told).not.toContain(gone.id);
  expect(told).not.toContain(finance.id);
});

test.each([
  ['patient', 'son'],
  ['writer', 'mother'],
  ['family', 'mother'],
] as const)('difficult news is heard first by the %s, and a day later by the others', async (toldFirst, first) => {
  const answers = someAnswers({ decisions: { decides: 'family', toldFirst } });
  const { id, accountId, patientId, stage: _ } = { stage: null, ...(await aCase({ answers })) };
  const son = await aPerson();
  const at = now();
  const capacity = { id: newId(), accountId: son.id, patientId, kind: 'self', authority: 'self' } as const;
  await db().capacity.create({ data: { ...capacity, createdAt: at, confirmedAt: at } });
  await say(id, 'inquiryDeclined');
  await spread(id);
  const due = new Map((await noticesOf(id)).map(({ accountId: to, dueAt }) => [to, dueAt.getTime() - at.getTime()]));
  const [early, late] = first === 'son' ? [son.id, accountId] : [accountId, son.id];
  expect(due.get(early)).toBeLessThan(10 * 60_000);
  expect(due.get(late)).toBeGreaterThan(23 * 3_600_000);
});

test('where nobody can be told first, nobody waits', async () => {
  const { id } = await aCase({ answers: someAnswers({ decisions: { decides: 'family', toldFirst: 'patient' } }) });
  await say(id, 'inquiryDeclined');
  await spread(id);
  const [mother] = await noticesOf(id);
  expect(mother!.dueAt.getTime() - now().getTime()).toBeLessThan(10 * 60_000);
});

test('other news does not pull difficult news forward', async () => {
  const { id, accountId, patientId } = await aCase({
    answers: someAnswers({ decisions: { decides: 'family', toldFirst: 'patient' } }),
  });
  const son = await aPerson();
  const capacity = { id: newId(), accountId: son.id, patientId, kind: 'self', authority: 'self' } as const;
  await db().capacity.create({ data: { ...capacity, createdAt: now(), confirmedAt: now() } });
  await say(id, 'inquiryDeclined');
  await say(id, 'questionAsked');
  await spread(id);
  moveClock(new Date(now().getTime() + 10 * 60_000));
  for (const one of await noticesOf(id)) await sendNotice.run({ noticeId: one.id });
  const hers = (await noticesOf(id)).filter((one) => one.accountId === accountId);
  expect(Object.fromEntries(hers.map(({ event, state }) => [event, state]))).toEqual({
    inquiryDeclined: 'waiting',
    questionAsked: 'sent',
  });
});

test('news that is spread twice, because a worker was killed, is told once', async () => {
  const { on } = await followed();
  await say(on.id, 'stageMoved');
  await spread(on.id);
  await spread(on.id);
  expect(await noticesOf(on.id)).toHaveLength(2);
});

test('what did not happen is not told', async () => {
  const on = await aCaseOf(await aPerson());
  const work = asActor(theSystem, async (tx) => {
    await tell(tx, on, { event: 'stageMoved' });
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  await spread(on.id);
  expect(await noticesOf(on.id)).toEqual([]);
});
