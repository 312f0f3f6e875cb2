import { expect, test } from 'vitest';
import { newPasskey, newPassword, passkeyAnswer } from '@/lib/accounts/schema';
import { consent, invitation, roleChange } from '@/lib/staff/schema';

const whole = JSON.stringify({ id: 'abc', response: { clientDataJSON: 'e30' } });

const codesOf = (result: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  result.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`);

test.each(['', '{', 'null', '[]', '{}', '{"id":1,"response":{}}', '{"id":"abc"}', 'x'.repeat(20_001)])(
  'a passkey that says %s is no answer',
  (passkey) => {
    expect(codesOf(passkeyAnswer.safeParse({ passkey }))).toEqual(['passkey required']);
  },
);

test('an answer keeps what the browser said, and a new passkey has a name', () => {
  expect(passkeyAnswer.parse({ passkey: whole }).passkey).toMatchObject({ id: 'abc' });
  expect(codesOf(newPasskey.safeParse({ passkey: whole, name: ' ' }))).toEqual(['name required']);
  expect(codesOf(newPasskey.safeParse({ passkey: whole, name: 'x'.repeat(61) }))).toEqual(['name tooLong']);
});

test('a password is long enough to be one, and is taken as it was typed', () => {
  expect(codesOf(newPassword.safeParse({ password: 'eleven char' }))).toEqual(['password passwordTooShort']);
  expect(newPassword.parse({ password: '  a long walk  ' }).password).toBe('  a long walk  ');
});

test('an invitation needs an address, a name, a role and a language that there are', () => {
  const right = { email: 'Kim@Hospital.example', name: 'Kim', role: 'finance', locale: 'kk' };
  expect(invitation.parse(right).email).toBe('kim@hospital.example');
  const wrong = invitation.safeParse({ email: 'kim', name: '', role: 'owner', locale: 'tlh' });
  expect(codesOf(wrong)).toEqual(['email email', 'name required', 'role required', 'locale required']);
  expect(codesOf(roleChange.safeParse({ role: '' }))).toEqual(['role required']);
  expect(codesOf(consent.safeParse({ name: '' }))).toEqual(['name required']);
});
