import { expect, test } from 'vitest';
import { signInByPhrase } from '@/lib/accounts/sign-in-by-phrase';
import { newReference } from '@/lib/people/references';
import { aCaseOf, anArrival, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

async function withoutMail() {
  const person = await aPerson({ email: null });
  return { person, on: await aCaseOf(person, { phrase: '1234 5678 9012' }) };
}

test.each(['1234 5678 9012', '123456789012', '١٢٣٤ ٥٦٧٨ ٩٠١٢', '1234-5678-9012'])(
  'the phrase %s opens the journey',
  async (typed) => {
    const { person, on } = await withoutMail();
    const { reference } = await signInByPhrase(on.reference.toLowerCase(), typed, anArrival());
    expect(reference).toBe(on.reference);
    expect(await db().session.count({ where: { accountId: person.id } })).toBe(1);
    expect(await db().capacity.count({ where: { accountId: person.id, confirmedAt: { not: null } } })).toBe(1);
  },
);

test('a wrong phrase, a wrong reference and no phrase at all get the same answer', async () => {
  const { on } = await withoutMail();
  const byMail = await aCaseOf(await aPerson());
  const tries = [
    [on.reference, '1234 5678 9013'],
    [newReference(), '1234 5678 9012'],
    ['HW-0000-0000', '1234 5678 9012'],
    [byMail.reference, ''],
  ] as const;
  for (const [reference, phrase] of tries)
    await expect(signInByPhrase(reference, phrase, anArrival())).rejects.toThrow('signInRefused');
});

test('after ten tries the reference is closed for a while, for the right phrase too', async () => {
  const { on } = await withoutMail();
  for (let tried = 0; tried < 10; tried++)
    await expect(signInByPhrase(on.reference, '0000', anArrival())).rejects.toThrow('signInRefused');
  await expect(signInByPhrase(on.reference, '1234 5678 9012', anArrival())).rejects.toThrow('tooMany');
});
