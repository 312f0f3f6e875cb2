import { afterEach, expect, test } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { moveClock, now } from '@/lib/clock';
import { compose } from '@/lib/mail/compose';
import type { EventCode } from '@/lib/notices/events';
import { sendNotice } from '@/lib/notices/send';
import { tell } from '@/lib/notices/tell';
import { aCaseOf, aMemberOfStaff, aPerson } from '@/tests/support/accounts';
import { db, owner } from '@/tests/support/database';
import { noticesOf, sendAll, spread } from '@/tests/support/notices';

afterEach(() => moveClock(null));

const say = (caseId: string, event: EventCode) =>
  asActor(theSystem, (tx) => tell(tx, { id: caseId }, { event, dueAt: now() }));
const mailsOf = (caseId: string) => db().mail.findMany({ where: { caseId }, orderBy: { id: 'asc' } });
const quiet = (accountId: string, quietFrom: number, quietUntil: number) =>
  db().noticePreference.create({
    data: { accountId, channels: ['mail'], quietFrom, quietUntil, stopped: [], changedAt: now() },
  });

test('several events within minutes become one notice, which names each of them once', async () => {
  const on = await aCaseOf(await aPerson());
  for (const event of ['inquiryAccepted', 'questionAsked', 'questionAsked', 'stageMoved'] as const)
    await say(on.id, event);
  await sendAll(on.id);
  const [mail, ...more] = await mailsOf(on.id);
  expect(more).toEqual([]);
  const { text } = await compose({ ...mail!, locale: 'en' });
  expect(text).toContain('- We can go on together\n- We have a question for you\n- Your journey has a new step');
  expect(new Set((await noticesOf(on.id)).map(({ state }) => state))).toEqual(new Set(['sent']));
});

test('one event has a letter of its own, and what comes after it left has another', async () => {
  const on = await aCaseOf(await aPerson());
  await say(on.id, 'stageMoved');
  await sendAll(on.id);
  await say(on.id, 'questionAsked');
  await sendAll(on.id);
  expect((await mailsOf(on.id)).map(({ template }) => template)).toEqual(['stageMoved', 'questionAsked']);
});

test('two workers who gather the same news at once send one notice', async () => {
  const on = await aCaseOf(await aPerson());
  for (const event of ['questionAsked', 'stageMoved'] as const) await say(on.id, event);
  await spread(on.id);
  moveClock(new Date(now().getTime() + 180_000));
  await Promise.all((await noticesOf(on.id)).map(({ id }) => sendNotice.run({ noticeId: id })));
  expect(await mailsOf(on.id)).toHaveLength(1);
});

test('news waits two minutes for more, and its job waits with it', async () => {
  const on = await aCaseOf(await aPerson());
  await say(on.id, 'stageMoved');
  await spread(on.id);
  const [notice] = await noticesOf(on.id);
  const { rows } = await owner().query<{ start_after: Date }>(
    `SELECT start_after FROM pgboss.job WHERE data->>'noticeId' = $1`,
    [notice!.id],
  );
  expect(Math.abs(rows[0]!.start_after.getTime() - notice!.dueAt.getTime())).toBeLessThan(1000);
  const wait = notice!.dueAt.getTime() - notice!.createdAt.getTime();
  expect(wait).toBeGreaterThan(100_000);
  expect(wait).toBeLessThanOrEqual(120_000);
});

test('at quiet hours a notice waits for their end, by the reader’s own clock', async () => {
  moveClock(new Date('2026-11-25T20:30:00Z')); // 23:30 in Kuwait
  const mother = await aPerson();
  await quiet(mother.id, 22 * 60, 7 * 60);
  const on = await aCaseOf(mother);
  await say(on.id, 'stageMoved');
  await spread(on.id);
  const [waiting] = await noticesOf(on.id);
  expect(waiting).toMatchObject({ state: 'waiting', dueAt: new Date('2026-11-26T04:00:00Z') });
  await sendNotice.run({ noticeId: waiting!.id });
  expect(await mailsOf(on.id)).toEqual([]);
  moveClock(new Date('2026-11-26T04:00:01Z'));
  await sendNotice.run({ noticeId: waiting!.id });
  expect(await mailsOf(on.id)).toHaveLength(1);
});

test('quiet hours that were chosen while a notice waited count too', async () => {
  moveClock(new Date('2026-11-25T20:30:00Z'));
  const mother = await aPerson();
  const on = await aCaseOf(mother);
  await say(on.id, 'stageMoved');
  await spread(on.id);
  await quiet(mother.id, 22 * 60, 7 * 60);
  moveClock(new Date('2026-11-25T20:35:00Z'));
  const [{ id } = { id: '' }] = await noticesOf(on.id);
  await sendNotice.run({ noticeId: id });
  expect(await noticesOf(on.id)).toMatchObject([{ state: 'waiting', dueAt: new Date('2026-11-26T04:00:00Z') }]);
});

test('warning signs are never quiet and wait for nothing', async () => {
  moveClock(new Date('2026-11-25T10:00:00Z')); // 02:00 at the hospital
  const staff = await aMemberOfStaff();
  await quiet(staff.id, 20 * 60, 8 * 60);
  const on = await aCaseOf(await aPerson());
  await say(on.id, 'patientWrote');
  await say(on.id, 'redFlag');
  await spread(on.id);
  for (const { id } of await noticesOf(on.id)) await sendNotice.run({ noticeId: id });
  const hers = (await mailsOf(on.id)).filter(({ recipient }) => recipient === staff.email);
  expect(hers.map(({ template }) => template)).toEqual(['redFlag']);
});
