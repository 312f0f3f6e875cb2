import { expect, test } from 'vitest';
import { requestSignInLink } from '@/lib/accounts/request-sign-in-link';
import { now } from '@/lib/clock';
import { aMemberOfStaff, anAddress, aPerson, somewhere } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

const mailsTo = (recipient: string) => db().mail.findMany({ where: { recipient } });

async function took(email: string) {
  const began = performance.now();
  expect(await requestSignInLink(email, somewhere())).toBeUndefined();
  return performance.now() - began;
}

test('a person who is known gets a link of fifteen minutes in their own language', async () => {
  const person = await aPerson();
  await requestSignInLink(person.email!, somewhere());
  const [mail] = await mailsTo(person.email!);
  expect(mail).toMatchObject({ template: 'signIn', locale: 'ar', state: 'queued' });
  const link = await db().oneTimeLink.findUniqueOrThrow({ where: { id: mail!.linkId! } });
  expect(link).toMatchObject({ purpose: 'signIn', accountId: person.id });
  expect(link.expiresAt.getTime() - link.createdAt.getTime()).toBeLessThanOrEqual(15 * 60_000 + 1000);
});

test('an unknown address gets the same answer after as long a time, and no mail', async () => {
  const [known, unknown] = [(await aPerson()).email!, anAddress()];
  const times = [await took(known), await took(unknown)];
  expect(Math.min(...times)).toBeGreaterThan(240);
  expect(await mailsTo(unknown)).toEqual([]);
});

test('staff and suspended people get no link', async () => {
  const staff = await aMemberOfStaff();
  const suspended = await aPerson({ suspendedAt: now() });
  for (const { email } of [staff, suspended]) {
    await requestSignInLink(email!, somewhere());
    expect(await mailsTo(email!)).toEqual([]);
  }
});

test('a sixth link for one address within the hour is refused, from wherever it is asked', async () => {
  const { email } = await aPerson();
  for (let asked = 0; asked < 5; asked++) await requestSignInLink(email!, somewhere());
  await expect(requestSignInLink(email!, somewhere())).rejects.toThrow('tooMany');
  expect(await mailsTo(email!)).toHaveLength(5);
});
