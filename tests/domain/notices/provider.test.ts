import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import type { NoticeChannel } from '@/lib/db/generated/enums';
import { readDesk } from '@/lib/desk/read-desk';
import { sendNotice } from '@/lib/notices/send';
import { tell } from '@/lib/notices/tell';
import { runJob } from '@/lib/worker/run-job';
import { aCoordinator } from '@/tests/support/a-case';
import { aCaseOf, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { noticesOf, sendAll, spread } from '@/tests/support/notices';

const secret = 'a secret that the provider knows too';

const provider = await vi.hoisted(async () => {
  const { startListener } = await import('@/tests/support/push-service');
  const started = await startListener();
  process.env.NOTICE_WEBHOOK_URL = `${started.url}/send`;
  process.env.NOTICE_WEBHOOK_SECRET = 'a secret that the provider knows too';
  return started;
});

afterAll(() => provider.stop());
beforeEach(() => {
  provider.answer('/send', 200);
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterEach(() => vi.restoreAllMocks());

let last = 90_000_000;

async function reachedBy(channel: NoticeChannel, email?: null) {
  const person = await aPerson(email === null ? { email } : {});
  const phone = `+965${++last}`;
  await db().account.update({ where: { id: person.id }, data: { phone } });
  await db().noticePreference.create({
    data: { accountId: person.id, channels: [channel], stopped: [], changedAt: now() },
  });
  const on = await aCaseOf(person);
  await asActor(theSystem, (tx) => tell(tx, on, { event: 'stageMoved' }));
  return { phone, on };
}

type Message = { id: string; channel: string; to: string; language: string; text: string };

const askedFor = (phone: string) =>
  provider
    .asked('/send')
    .map(({ headers, body }) => ({ headers, raw: body.toString(), message: JSON.parse(body.toString()) as Message }))
    .filter(({ message }) => message.to === phone);

const statesOf = async (caseId: string) =>
  Object.fromEntries((await noticesOf(caseId)).map(({ channel, state }) => [channel, state]));

test.each(['sms', 'whatsapp'] as const)(
  'a %s goes to the provider in its reader’s language, signed with its time',
  async (channel) => {
    const { phone, on } = await reachedBy(channel);
    await sendAll(on.id);
    const [sent, ...more] = askedFor(phone);
    expect(more).toEqual([]);
    expect(sent!.message).toMatchObject({ channel, to: phone, language: 'ar' });
    expect(sent!.message.text).toContain(`هناك مستجدات بشأن \u2068${on.reference}\u2069`);
    expect(sent!.message.text).toContain(`http://localhost:3000/ar/journey/${on.reference}`);
    expect(sent!.message.text).toContain('http://localhost:3000/ar/notices/stop/');
    const [, at, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(sent!.headers['homeward-signature']))!;
    expect(createHmac('sha256', secret).update(`${at}.${sent!.raw}`).digest('hex')).toBe(v1);
    expect(Math.abs(Number(at) - now().getTime() / 1000)).toBeLessThan(30);
    expect(await statesOf(on.id)).toEqual({ [channel]: 'sent' });
  },
);

test('a provider that is busy is asked again with the same key, so that it can send once', async () => {
  const { phone, on } = await reachedBy('sms');
  await spread(on.id);
  await db().notice.updateMany({ where: { caseId: on.id }, data: { dueAt: new Date(0) } });
  const [{ id } = { id: '' }] = await noticesOf(on.id);
  const attempt = () => runJob(sendNotice, { id: 'job', data: { noticeId: id }, retryCount: 0, retryLimit: 12 });
  provider.answer('/send', 503);
  expect(await attempt()).toMatchObject({ status: 'failed' });
  provider.answer('/send', 202);
  expect(await attempt()).toMatchObject({ status: 'completed' });
  const keys = askedFor(phone).map(({ headers }) => headers['idempotency-key']);
  expect(keys).toHaveLength(2);
  expect(new Set(keys).size).toBe(1);
});

test('a number that the provider refuses for good gets the mail in its stead', async () => {
  const { phone, on } = await reachedBy('sms');
  provider.answer('/send', 422);
  await sendAll(on.id);
  expect(askedFor(phone)).toHaveLength(1);
  expect(await statesOf(on.id)).toEqual({ sms: 'failed', mail: 'waiting' });
});

test('without an address for mail a text message is the way, and if it fails the desk sees whom to call', async () => {
  const { on, phone } = await reachedBy('mail', null);
  provider.answer('/send', 422);
  await sendAll(on.id);
  expect(await statesOf(on.id)).toEqual({ sms: 'failed' });
  const { mails } = await readDesk(await aCoordinator(), { sort: 'urgency' });
  expect(mails.filter(({ recipient }) => recipient === phone)).toMatchObject([
    { template: 'stageMoved', recipient: phone, values: { reference: on.reference } },
  ]);
});
