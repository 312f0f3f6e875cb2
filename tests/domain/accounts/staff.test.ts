import { Secret, TOTP } from 'otpauth';
import { afterEach, expect, test } from 'vitest';
import { giveSecondFactor } from '@/lib/accounts/give-second-factor';
import { requestSignInLink } from '@/lib/accounts/request-sign-in-link';
import { signInStaff } from '@/lib/accounts/sign-in-staff';
import { moveClock, now } from '@/lib/clock';
import { hashOf } from '@/lib/secrets';
import { aMemberOfStaff, anAddress, aPassword, aPerson, somewhere } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

afterEach(() => moveClock(null));

const codeOf = (totpSecret: string, secondsAway = 0) =>
  new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate({ timestamp: now().getTime() + secondsAway * 1000 });

const giveCode = async (staff: { email: string }, code: string) =>
  giveSecondFactor((await signInStaff(staff.email, aPassword, somewhere())).token, code);

const sessionOf = (token: string) => db().session.findUnique({ where: { tokenHash: hashOf(token) } });

test('password and code sign in; the half session ends and the whole one has another token', async () => {
  const staff = await aMemberOfStaff();
  const half = await signInStaff(staff.email, aPassword, somewhere());
  expect(await sessionOf(half.token)).toMatchObject({ kind: 'staff', mfaAt: null });
  const whole = await giveSecondFactor(half.token, codeOf(staff.totpSecret));
  expect(await sessionOf(half.token)).toBeNull();
  expect(await sessionOf(whole.token)).toMatchObject({ accountId: staff.id, mfaAt: expect.any(Date) });
});

test('a code opens the door once, also for somebody who read it over a shoulder', async () => {
  const staff = await aMemberOfStaff();
  const code = codeOf(staff.totpSecret);
  await giveCode(staff, code);
  await expect(giveCode(staff, code)).rejects.toThrow('wrongCode');
  await expect(giveCode(staff, codeOf(staff.totpSecret, -30))).rejects.toThrow('wrongCode');
  await giveCode(staff, codeOf(staff.totpSecret, 30));
});

test('of two who give the same code at once, one signs in', async () => {
  const staff = await aMemberOfStaff();
  const code = codeOf(staff.totpSecret);
  const tries = await Promise.allSettled([giveCode(staff, code), giveCode(staff, code)]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('a code of two minutes ago or of another person is wrong', async () => {
  const [staff, other] = [await aMemberOfStaff(), await aMemberOfStaff()];
  await expect(giveCode(staff, codeOf(staff.totpSecret, -120))).rejects.toThrow('wrongCode');
  await expect(giveCode(staff, codeOf(other.totpSecret))).rejects.toThrow('wrongCode');
});

test('each of ten recovery codes works once, in any case and with or without its dash', async () => {
  const staff = await aMemberOfStaff();
  const [first, second] = staff.recoveryCodes;
  expect(new Set(staff.recoveryCodes).size).toBe(10);
  await giveCode(staff, first!.toLowerCase());
  await expect(giveCode(staff, first!)).rejects.toThrow('wrongCode');
  await giveCode(staff, second!.replace('-', ''));
});

test('after ten minutes, or a second factor given, the half session gives nothing', async () => {
  const staff = await aMemberOfStaff();
  const half = await signInStaff(staff.email, aPassword, somewhere());
  await giveSecondFactor(half.token, codeOf(staff.totpSecret));
  await expect(giveSecondFactor(half.token, staff.recoveryCodes[0]!)).rejects.toThrow('signInRefused');
  const late = await signInStaff(staff.email, aPassword, somewhere());
  moveClock(new Date(now().getTime() + 11 * 60_000));
  await expect(giveSecondFactor(late.token, codeOf(staff.totpSecret))).rejects.toThrow('signInRefused');
});

test('a wrong password, an unknown address and a suspended account get the same answer', async () => {
  const [staff, suspended] = [await aMemberOfStaff(), await aMemberOfStaff()];
  await db().account.update({ where: { id: suspended.id }, data: { suspendedAt: now() } });
  await expect(signInStaff(staff.email, 'another password', somewhere())).rejects.toThrow('signInRefused');
  await expect(signInStaff(anAddress(), aPassword, somewhere())).rejects.toThrow('signInRefused');
  await expect(signInStaff(suspended.email, aPassword, somewhere())).rejects.toThrow('signInRefused');
  expect(
    await db().auditEntry.count({
      where: { details: { path: ['accountId'], equals: staff.id }, action: 'account.signInRefused' },
    }),
  ).toBe(1);
});

test('a suspended member of staff cannot finish signing in', async () => {
  const staff = await aMemberOfStaff();
  const half = await signInStaff(staff.email, aPassword, somewhere());
  await db().account.update({ where: { id: staff.id }, data: { suspendedAt: now() } });
  await expect(giveSecondFactor(half.token, codeOf(staff.totpSecret))).rejects.toThrow('signInRefused');
});

test('the eleventh password from one place is not even tried, and nobody is locked out elsewhere', async () => {
  const staff = await aMemberOfStaff();
  const place = somewhere();
  for (let tried = 0; tried < 10; tried++)
    await expect(signInStaff(staff.email, 'guess', place)).rejects.toThrow('signInRefused');
  await expect(signInStaff(staff.email, aPassword, place)).rejects.toThrow('tooMany');
  await expect(signInStaff(staff.email, aPassword, somewhere())).resolves.toBeTruthy();
});

test('a person and a member of staff with one address stay apart', async () => {
  const staff = await aMemberOfStaff();
  const person = await aPerson({ email: staff.email });
  await requestSignInLink(staff.email, somewhere());
  const links = await db().oneTimeLink.findMany({ where: { accountId: { in: [staff.id, person.id] } } });
  expect(links.map(({ accountId }) => accountId)).toEqual([person.id]);
  const { token } = await signInStaff(staff.email, aPassword, somewhere());
  expect(await sessionOf(token)).toMatchObject({ accountId: staff.id, kind: 'staff' });
});

test('password, secret, codes and session tokens are nowhere in the database in clear', async () => {
  const staff = await aMemberOfStaff();
  const { token } = await giveCode(staff, codeOf(staff.totpSecret));
  const rows = await db().account.findUnique({
    where: { id: staff.id },
    include: { staff: true, recoveryCodes: true, sessions: true },
  });
  const text = JSON.stringify(rows);
  for (const secret of [aPassword, staff.totpSecret, token, ...staff.recoveryCodes]) expect(text).not.toContain(secret);
  expect(rows?.staff?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
