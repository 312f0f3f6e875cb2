import { expect, test } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { compose } from '@/lib/mail/compose';
import { stopPath } from '@/lib/mail/templates';
import type { EventCode } from '@/lib/notices/events';
import { readStop, stopNotices } from '@/lib/notices/stop';
import { tell } from '@/lib/notices/tell';
import { signedId } from '@/lib/secrets';
import { aCaseOf, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { noticesOf, sendAll } from '@/tests/support/notices';

async function told(...events: EventCode[]) {
  const person = await aPerson();
  const on = await aCaseOf(person);
  for (const event of events) await asActor(theSystem, (tx) => tell(tx, on, { event }));
  await sendAll(on.id);
  const mail = await db().mail.findFirstOrThrow({ where: { caseId: on.id } });
  return { person, on, mail, token: stopPath(mail.id).split('/').at(-1)! };
}

const stoppedBy = async (accountId: string) =>
  (await db().noticePreference.findUnique({ where: { accountId } }))?.stopped ?? [];

test('the link in the mail stops what it tells of, and nothing else', async () => {
  const { person, on, token } = await told('stageMoved');
  expect(await readStop(token)).toEqual({ events: ['stageMoved'], isStopped: false });
  await stopNotices(token);
  expect(await readStop(token)).toEqual({ events: ['stageMoved'], isStopped: true });
  expect(await stoppedBy(person.id)).toEqual(['stageMoved']);
  for (const event of ['stageMoved', 'questionAsked'] as const)
    await asActor(theSystem, (tx) => tell(tx, on, { event }));
  await sendAll(on.id);
  const later = (await noticesOf(on.id)).slice(1);
  expect(later.map(({ event }) => event)).toEqual(['questionAsked']);
});

test('of several news in one notice all that may be stopped are, and a decision is not', async () => {
  const { person, token } = await told('inquiryAccepted', 'questionAsked', 'stageMoved');
  await stopNotices(token);
  expect((await stoppedBy(person.id)).toSorted()).toEqual(['questionAsked', 'stageMoved']);
});

test('a forged link stops nothing: another notice, another purpose, a changed sign', async () => {
  const [one, other] = [await told('stageMoved'), await told('stageMoved')];
  const [id, sign] = one.token.split('.') as [string, string];
  const forged = [
    `${other.mail.id}.${sign}`,
    signedId('link', id),
    `${id}.${sign.slice(0, -2)}AA`,
    `${id}.`,
    id,
    '',
    'x.y',
    `${id}.${sign}${sign}`,
  ];
  for (const token of forged) await expect(stopNotices(token), token).rejects.toThrow('notFound');
  expect([await stoppedBy(one.person.id), await stoppedBy(other.person.id)]).toEqual([[], []]);
});

test('used again, by the same hand or ten at once, it changes and records nothing more', async () => {
  const { person, token } = await told('stageMoved');
  await Promise.all(Array.from({ length: 10 }, () => stopNotices(token)));
  await stopNotices(token);
  expect(await stoppedBy(person.id)).toEqual(['stageMoved']);
  const before = await db().auditEntry.count({ where: { action: 'notices.stopped' } });
  await stopNotices(token);
  expect(await db().auditEntry.count({ where: { action: 'notices.stopped' } })).toBe(before);
});

test('the mail carries the link and the header of one click, and says nothing of health', async () => {
  const { mail } = await told('stageMoved');
  const { text, html, stopUrl } = await compose(mail);
  expect(text).toContain(`http://localhost:3000/ar${stopPath(mail.id)}`);
  expect(text).toContain('http://localhost:3000/ar/notices');
  expect(html).toContain(stopPath(mail.id));
  expect(stopUrl).toBe(`http://localhost:3000/api${stopPath(mail.id)}`);
});

test('a decision cannot be stopped, and its mail offers no such link', async () => {
  const { mail, token } = await told('inquiryAccepted');
  const { text, stopUrl } = await compose(mail);
  expect(text).not.toContain('/notices/stop/');
  expect(text).toContain('/ar/notices');
  expect(stopUrl).toBeUndefined();
  await expect(stopNotices(token)).rejects.toThrow('notFound');
});
