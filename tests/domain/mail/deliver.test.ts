import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { readDesk } from '@/lib/desk/read-desk';
import { deliverMail } from '@/lib/mail/jobs';
import { queueMail } from '@/lib/mail/queue-mail';
import { runJob } from '@/lib/worker/run-job';
import { aCoordinator } from '@/tests/support/a-case';
import { anAddress } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

// Settings are read once: the address of the server must be there before anything reads them.
const server = await vi.hoisted(async () => {
  const { startMailServer } = await import('@/tests/support/mail-server');
  const started = await startMailServer();
  process.env.SMTP_URL = started.url;
  return started;
});

afterAll(() => server.stop());
beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true));
afterEach(() => vi.restoreAllMocks());

const values = { reference: 'HW-7K3F-92QD' };

async function aMail(locale = 'ar') {
  const email = anAddress();
  await asActor(theSystem, (tx) => queueMail(tx, { template: 'stageMoved', to: { email, locale }, values }));
  const { id } = await db().mail.findFirstOrThrow({ where: { recipient: email } });
  return { id, email };
}

const deliver = (mailId: string, retryCount = 0) =>
  runJob(deliverMail, { id: 'job', data: { mailId }, retryCount, retryLimit: 12 });
const stored = (id: string) => db().mail.findUniqueOrThrow({ where: { id } });
const receivedBy = (email: string) => server.mails.filter(({ recipient }) => recipient === email);

test('a mail arrives once, in its language and direction, as text and as a page, and says that a machine sent it', async () => {
  const { id, email } = await aMail();
  expect(await deliver(id)).toMatchObject({ status: 'completed' });
  await deliver(id);
  const [mail, ...more] = receivedBy(email);
  expect(more).toEqual([]);
  expect(mail!.headers.get('content-language')).toBe('ar');
  expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail!.html).toContain('<html lang="ar" dir="rtl">');
  expect(mail!.text).toContain('HW-7K3F-92QD');
  expect(mail!.subject).toMatch(/\p{Script=Arabic}/u);
  expect(await stored(id)).toMatchObject({ state: 'sent', rendered: null });
});

test('Chinese is announced with its script', async () => {
  const { id, email } = await aMail('zh');
  await deliver(id);
  expect(receivedBy(email)[0]!.headers.get('content-language')).toBe('zh-Hans');
});

test('a server that says "later" is asked again', async () => {
  const { id, email } = await aMail();
  server.refuse(email, 451);
  expect(await deliver(id)).toMatchObject({ status: 'failed' });
  expect(await stored(id)).toMatchObject({ state: 'queued', attempts: 1, sentAt: null });
  server.accept(email);
  expect(await deliver(id, 1)).toMatchObject({ status: 'completed' });
  expect(receivedBy(email)).toHaveLength(1);
  expect(await stored(id)).toMatchObject({ state: 'sent', attempts: 2 });
});

const failed = async () => (await readDesk(await aCoordinator(), { sort: 'urgency' })).mails.map(({ id }) => id);

test('a server that says "never" is not asked again, and the desk sees it', async () => {
  const { id, email } = await aMail();
  server.refuse(email, 550);
  expect(await deliver(id)).toMatchObject({ status: 'completed' });
  expect(await stored(id)).toMatchObject({ state: 'failed', attempts: 1 });
  expect(await failed()).toContain(id);
});

test('a mail that was refused "later" for a whole day has failed, and the desk sees it', async () => {
  const { id, email } = await aMail();
  server.refuse(email, 451);
  expect(await deliver(id, 12)).toMatchObject({ status: 'failed' });
  expect((await stored(id)).state).toBe('failed');
  expect(await failed()).toContain(id);
});

test('a worker that is killed after the server took the mail sends it twice rather than never, as one message', async () => {
  const { id, email } = await aMail();
  await deliver(id);
  await db().mail.update({ where: { id }, data: { state: 'queued', sentAt: null } }); // it died before it could say so
  await deliver(id);
  const [first, second] = receivedBy(email);
  expect(second!.messageId).toBe(first!.messageId);
  expect(second!.text).toBe(first!.text);
});
