import { createPublicKey, verify } from 'node:crypto';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import webPush from 'web-push';
import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { sendNotice } from '@/lib/notices/send';
import { subscribe, unsubscribe } from '@/lib/notices/subscribe';
import { tell } from '@/lib/notices/tell';
import { runJob } from '@/lib/worker/run-job';
import { aCaseOf, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { noticesOf, sendAll, spread } from '@/tests/support/notices';
import { aBrowser } from '@/tests/support/push-service';

const service = await vi.hoisted(async () => {
  const [{ startListener }, { default: keys }] = [
    await import('@/tests/support/push-service'),
    await import('web-push'),
  ];
  const started = await startListener();
  const { publicKey, privateKey } = keys.generateVAPIDKeys();
  process.env.PUSH_SERVICES = `${started.url} https://*.push.example`;
  process.env.VAPID_PUBLIC_KEY = publicKey;
  process.env.VAPID_PRIVATE_KEY = privateKey;
  process.env.VAPID_SUBJECT = 'mailto:portal@hospital.example';
  return { ...started, publicKey };
});

afterAll(() => service.stop());
beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));
afterEach(() => vi.restoreAllMocks());

const asPerson = ({ id }: { id: string }): Actor => ({ kind: 'person', id, follows: [] });

async function withBrowser(path: string, account?: Awaited<ReturnType<typeof aPerson>>) {
  const person = account ?? (await aPerson());
  const { read, ...keys } = aBrowser();
  await subscribe(asPerson(person), { endpoint: service.url + path, ...keys });
  await db().noticePreference.updateMany({
    where: { accountId: person.id },
    data: { quietFrom: null, quietUntil: null, channels: ['push'] },
  });
  return { person, read, path };
}

async function moved(person: { id: string }) {
  const on = await aCaseOf(person);
  await asActor(theSystem, (tx) => tell(tx, on, { event: 'stageMoved' }));
  return on;
}

const statesOf = async (caseId: string) =>
  Object.fromEntries((await noticesOf(caseId)).map(({ channel, state }) => [channel, state]));

test('a notice is encrypted for the one browser, which reads it in its language and learns nothing of health', async () => {
  const { person, read, path } = await withBrowser('/one');
  const on = await moved(person);
  await sendAll(on.id);
  const [sent, ...more] = service.asked(path);
  expect(more).toEqual([]);
  expect(sent!.headers).toMatchObject({ 'content-encoding': 'aes128gcm', ttl: '86400', urgency: 'normal' });
  expect(sent!.body.includes(on.reference)).toBe(false);
  const told = JSON.parse(read(sent!.body)) as Record<string, unknown>;
  expect(told).toMatchObject({ lang: 'ar', dir: 'rtl', url: `http://localhost:3000/ar/journey/${on.reference}` });
  expect(told.body).toBe(`هناك مستجدات بشأن \u2068${on.reference}\u2069. يُرجى تسجيل الدخول للاطلاع عليها.`);
  expect(told.stop).toMatchObject({ url: expect.stringContaining('/ar/notices/stop/') });
  expect(await statesOf(on.id)).toEqual({ push: 'sent' });
});

test('the push service can prove by our key that it was us', async () => {
  const { person, path } = await withBrowser('/signed');
  await sendAll((await moved(person)).id);
  const [, token = '', key] = /^vapid t=(\S+), k=(\S+)$/.exec(String(service.asked(path)[0]!.headers.authorization))!;
  expect(key).toBe(service.publicKey);
  const [head, claims, sign] = token.split('.') as [string, string, string];
  const point = Buffer.from(service.publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const ours = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
  const signature = Buffer.from(sign, 'base64url');
  expect(verify('sha256', Buffer.from(`${head}.${claims}`), { key: ours, dsaEncoding: 'ieee-p1363' }, signature)).toBe(
    true,
  );
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({ aud: service.url });
});

test('another browser cannot read it', async () => {
  const { person, path } = await withBrowser('/other');
  await sendAll((await moved(person)).id);
  expect(() => aBrowser().read(service.asked(path)[0]!.body)).toThrow();
});

test.each([404, 410])('a browser that is gone (%i) is forgotten, and the mail goes in its stead', async (status) => {
  const { person, path } = await withBrowser(`/gone-${status}`);
  service.answer(path, status);
  const on = await moved(person);
  await sendAll(on.id);
  expect(await db().pushSubscription.count({ where: { accountId: person.id } })).toBe(0);
  expect(await statesOf(on.id)).toEqual({ push: 'failed', mail: 'waiting' });
  await sendAll(on.id);
  expect(await db().mail.findMany({ where: { caseId: on.id } })).toMatchObject([{ recipient: person.email }]);
});

test('of two browsers one is gone: the other is told, and no mail is sent', async () => {
  const { person } = await withBrowser('/old');
  await withBrowser('/new', person);
  service.answer('/old', 410);
  const on = await moved(person);
  await sendAll(on.id);
  expect(service.asked('/new')).toHaveLength(1);
  expect(await db().pushSubscription.findMany({ where: { accountId: person.id } })).toMatchObject([
    { endpoint: `${service.url}/new` },
  ]);
  expect(await statesOf(on.id)).toEqual({ push: 'sent' });
});

test('a push service that is busy is asked again, and after the last try the mail goes in its stead', async () => {
  const { person, path } = await withBrowser('/busy');
  service.answer(path, 503);
  const on = await moved(person);
  await spread(on.id);
  await db().notice.updateMany({ where: { caseId: on.id }, data: { dueAt: new Date(0) } });
  const [{ id } = { id: '' }] = await noticesOf(on.id);
  const attempt = (retryCount: number) =>
    runJob(sendNotice, { id: 'job', data: { noticeId: id }, retryCount, retryLimit: 12 });
  expect(await attempt(0)).toMatchObject({ status: 'failed' });
  expect(await statesOf(on.id)).toEqual({ push: 'sending' });
  expect(await attempt(12)).toMatchObject({ status: 'failed' });
  expect(await statesOf(on.id)).toEqual({ push: 'failed', mail: 'waiting' });
  expect(await db().pushSubscription.count({ where: { accountId: person.id } })).toBe(1);
});

test('only known push services are asked: no address in our own house, whoever names it', async () => {
  const person = await aPerson();
  const { read: _, ...keys } = aBrowser();
  for (const endpoint of [
    'http://127.0.0.1:9/x',
    'https://169.254.169.254/latest',
    'https://push.example/x',
    'https://push.example.evil.test/x',
    'http://a.push.example/x',
    `${service.url}@evil.test/`,
  ])
    await expect(subscribe(asPerson(person), { endpoint, ...keys }), endpoint).rejects.toThrow('notAllowed');
  await subscribe(asPerson(person), { endpoint: 'https://a.push.example/x', ...keys });
});

test('whoever signs in on a browser takes its notices over, and nobody turns off those of another', async () => {
  const [{ person: before, path }, after] = [await withBrowser('/shared'), await aPerson()];
  const endpoint = service.url + path;
  await unsubscribe(asPerson(after), { endpoint });
  expect(await db().pushSubscription.count({ where: { endpoint, accountId: before.id } })).toBe(1);
  await withBrowser(path, after);
  expect(await db().pushSubscription.findMany({ where: { endpoint } })).toMatchObject([{ accountId: after.id }]);
  await unsubscribe(asPerson(after), { endpoint });
  expect(await db().pushSubscription.count({ where: { endpoint } })).toBe(0);
});

test('a browser sees its own subscriptions and no others, in the database too', async () => {
  const { person } = await withBrowser('/mine');
  await withBrowser('/theirs');
  const seen = await asActor(asPerson(person), (tx) => tx.pushSubscription.findMany());
  expect(seen.map(({ accountId }) => accountId)).toEqual([person.id]);
  expect(webPush.generateVAPIDKeys().publicKey).toMatch(/^[\w-]{87}$/);
});
