import { afterEach, expect, test } from 'vitest';
import { type Actor, aVisitor } from '@/lib/access/actor';
import { confirmAddress } from '@/lib/accounts/confirm-address';
import { signInByPhrase } from '@/lib/accounts/sign-in-by-phrase';
import { readJourney } from '@/lib/care-journey/queries';
import { moveClock, now } from '@/lib/clock';
import { mendAddress } from '@/lib/inquiries/mend-address';
import { phraseOf } from '@/lib/inquiries/phrase';
import { aCase, aDraft, confirmingToken, someAnswers } from '@/tests/support/a-case';
import { anAddress, anArrival, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';

afterEach(() => moveClock(null));

const inMinutes = (minutes: number) => moveClock(new Date(now().getTime() + minutes * 60_000));
const writerOf = async (email: string): Promise<Extract<Actor, { kind: 'person' }>> => {
  const { id } = await db().account.findUniqueOrThrow({ where: { kind_email: { kind: 'person', email } } });
  return { kind: 'person', id, follows: [] };
};

test('within the hour the case goes to the right address, and the link to the wrong one is dead', async () => {
  const { reference, token, id } = await aCase({ confirmed: false });
  const [old, email] = [await confirmingToken(reference), anAddress()];
  inMinutes(59);
  await mendAddress(aVisitor, token, email);
  await expect(confirmAddress(old)).rejects.toThrow('alreadyUsed');
  const mail = await db().mail.findFirstOrThrow({ where: { caseId: id, recipient: email } });
  expect(mail).toMatchObject({ template: 'inquiryReceived', locale: 'ar', values: { reference } });
  expect((await confirmAddress(await confirmingToken(reference))).reference).toBe(reference);
  expect((await readJourney(await writerOf(email), reference)).reference).toBe(reference);
});

test('after an hour it is too late', async () => {
  const { token } = await aCase({ confirmed: false });
  inMinutes(61);
  await expect(mendAddress(aVisitor, token, anAddress())).rejects.toThrow('tooLate');
});

test('once an address was confirmed it stays', async () => {
  const { token, writer, reference } = await aCase();
  await expect(mendAddress(aVisitor, token, anAddress())).rejects.toThrow('tooLate');
  expect((await readJourney(writer, reference)).reference).toBe(reference);
});

test('what was not sent has no address to mend', async () => {
  await expect(mendAddress(aVisitor, await aDraft(), anAddress())).rejects.toThrow('notFound');
});

test('mending the address of somebody else copies nothing of them', async () => {
  const stranger = await aPerson();
  await db().account.update({ where: { id: stranger.id }, data: { phone: '+12125550100', country: 'US' } });
  const answers = someAnswers({ reach: { by: 'email', email: stranger.email! } });
  const { token } = await aCase({ answers, confirmed: false });
  const email = anAddress();
  await mendAddress(aVisitor, token, email);
  const { id } = await writerOf(email);
  expect(await db().account.findUniqueOrThrow({ where: { id } })).toMatchObject({
    writtenName: 'منى سالم العنزي',
    phone: '+96599123456',
    country: 'KW',
  });
});

test('a phrase never comes to open the account of an address that somebody typed', async () => {
  const victim = await aPerson();
  const answers = someAnswers({ reach: { by: 'none' } });
  const { id, reference, token, patientId } = await aCase({ answers, confirmed: false });
  await expect(mendAddress(aVisitor, token, victim.email!)).rejects.toThrow('notFound');
  await db().capacity.updateMany({ where: { patientId }, data: { accountId: victim.id } });
  await expect(signInByPhrase(reference, phraseOf(id), anArrival())).rejects.toThrow('signInRefused');
});
