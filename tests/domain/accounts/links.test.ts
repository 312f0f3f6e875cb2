import { afterEach, expect, test } from 'vitest';
import { confirmAddress } from '@/lib/accounts/confirm-address';
import { signInByLink } from '@/lib/accounts/sign-in-by-link';
import { moveClock, now } from '@/lib/clock';
import { hashOf } from '@/lib/secrets';
import { aCaseOf, aLink, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

afterEach(() => moveClock(null));

const capacitiesOf = (accountId: string) => db().capacity.findMany({ where: { accountId } });

test('a link signs in once and proves the address', async () => {
  const person = await aPerson();
  const token = await aLink({ purpose: 'signIn', accountId: person.id });
  const session = await signInByLink(token);
  expect(await db().session.findUnique({ where: { tokenHash: hashOf(session.token) } })).toMatchObject({
    accountId: person.id,
    kind: 'person',
  });
  expect(await db().account.findUnique({ where: { id: person.id } })).toMatchObject({
    emailConfirmedAt: expect.any(Date),
  });
  await expect(signInByLink(token)).rejects.toThrow('alreadyUsed');
});

test('of two clicks at once on one link, one signs in', async () => {
  const person = await aPerson();
  const token = await aLink({ purpose: 'signIn', accountId: person.id });
  const clicks = await Promise.allSettled([1, 2, 3, 4].map(() => signInByLink(token)));
  expect(clicks.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await db().session.count({ where: { accountId: person.id } })).toBe(1);
});

test('a link that is too old, made up, or meant for something else opens nothing', async () => {
  const person = await aPerson();
  const on = await aCaseOf(person);
  const token = await aLink({ purpose: 'signIn', accountId: person.id });
  const forConfirming = await aLink({ purpose: 'confirmAddress', accountId: person.id, caseId: on.id });
  await expect(confirmAddress(token)).rejects.toThrow('linkExpired');
  await expect(signInByLink(forConfirming)).rejects.toThrow('linkExpired');
  await expect(signInByLink('made-up')).rejects.toThrow('linkExpired');
  moveClock(new Date(now().getTime() + 16 * 60_000));
  await expect(signInByLink(token)).rejects.toThrow('linkExpired');
  expect(await db().session.count({ where: { accountId: person.id } })).toBe(0);
});

test('the token of a link is not in the database', async () => {
  const person = await aPerson();
  const token = await aLink({ purpose: 'signIn', accountId: person.id });
  const rows = await db().oneTimeLink.findMany({ where: { accountId: person.id } });
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('confirming an address opens the journey of that inquiry and of no other', async () => {
  const person = await aPerson();
  const [on, other] = [await aCaseOf(person), await aCaseOf(person)];
  const { reference } = await confirmAddress(
    await aLink({ purpose: 'confirmAddress', accountId: person.id, caseId: on.id }),
  );
  expect(reference).toBe(on.reference);
  const confirmed = (await capacitiesOf(person.id)).filter(({ confirmedAt }) => confirmedAt);
  expect(confirmed.map(({ patientId }) => patientId)).toEqual([on.patientId]);
  expect(other.patientId).not.toBe(on.patientId);
  expect(await db().auditEntry.count({ where: { caseId: on.id, action: 'account.addressConfirmed' } })).toBe(1);
});

test('a sign-in link confirms no inquiry that somebody sent with this address', async () => {
  const person = await aPerson();
  await aCaseOf(person);
  await signInByLink(await aLink({ purpose: 'signIn', accountId: person.id }));
  expect((await capacitiesOf(person.id)).every(({ confirmedAt }) => confirmedAt === null)).toBe(true);
});

test('a suspended account is refused, and its link stays unspent', async () => {
  const person = await aPerson({ suspendedAt: now() });
  const token = await aLink({ purpose: 'signIn', accountId: person.id });
  await expect(signInByLink(token)).rejects.toThrow('signInRefused');
  expect(await db().oneTimeLink.count({ where: { accountId: person.id, usedAt: null } })).toBe(1);
});
