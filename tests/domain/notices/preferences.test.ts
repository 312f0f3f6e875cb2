import { expect, test } from 'vitest';
import { type Actor, aVisitor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { keepPreferences } from '@/lib/notices/keep-preferences';
import { readPreferences } from '@/lib/notices/queries';
import { preferencesOf } from '@/lib/notices/schema';
import { tell } from '@/lib/notices/tell';
import { aCaseOf, aMemberOfStaff, aPerson } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { noticesOf, sendAll } from '@/tests/support/notices';

const asPerson = ({ id }: { id: string }): Actor => ({ kind: 'person', id, follows: [] });

const typed = {
  channels: 'mail',
  language: 'fr',
  timeZone: 'Europe/Paris',
  quiet: 'hours',
  quietFrom: '22:00',
  quietUntil: '07:30',
  news: ['questionAsked', 'messageWritten'],
};

const chosen = (changed: object = {}) => preferencesOf('person').parse({ ...typed, ...changed });
const errorsOf = (changed: object) =>
  preferencesOf('person')
    .safeParse({ ...typed, ...changed })
    .error?.issues.map(({ path, message }) => `${path.join()} ${message}`) ?? [];

test('what a person chooses is how they are told from then on', async () => {
  const person = await aPerson();
  await keepPreferences(asPerson(person), chosen({ quiet: 'none' }));
  expect(await readPreferences(asPerson(person))).toMatchObject({
    locale: 'fr',
    timeZone: 'Europe/Paris',
    chosen: ['mail'],
    quiet: { from: null, until: null },
    stopped: ['stageMoved', 'translationReady'],
  });
  const on = await aCaseOf(person);
  for (const event of ['stageMoved', 'questionAsked', 'inquiryDeclined'] as const)
    await asActor(theSystem, (tx) => tell(tx, on, { event }));
  await sendAll(on.id);
  expect((await noticesOf(on.id)).map(({ event }) => event).toSorted()).toEqual(['inquiryDeclined', 'questionAsked']);
  expect(await db().mail.findFirst({ where: { caseId: on.id } })).toMatchObject({ locale: 'fr' });
});

test('hours are kept as minutes of the day, and given up when none are wanted', async () => {
  const person = await aPerson();
  await keepPreferences(asPerson(person), chosen());
  expect((await readPreferences(asPerson(person))).quiet).toEqual({ from: 1320, until: 450 });
  await keepPreferences(asPerson(person), chosen({ quiet: 'none' }));
  expect((await readPreferences(asPerson(person))).quiet).toEqual({ from: null, until: null });
});

test.each([
  [{ channels: undefined }, 'channels required'],
  [{ channels: 'pigeon' }, 'channels,0 required'],
  [{ language: 'tlh' }, 'language required'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone timeZone'],
  [{ quiet: undefined }, 'quiet required'],
  [{ quietFrom: '' }, 'quietFrom required'],
  [{ quietUntil: '25:00' }, 'quietUntil required'],
  [{ quietUntil: '22:00' }, 'quietUntil timesDiffer'],
  [{ news: ['inquiryDeclined'] }, 'news,0 required'],
])('%j is answered beside its field', (changed, error) => {
  expect(errorsOf(changed)).toEqual([error]);
});

test('a channel that is not offered here is not kept, whatever the form says', async () => {
  const person = await aPerson();
  await keepPreferences(asPerson(person), chosen({ channels: ['mail', 'push', 'sms', 'whatsapp'] }));
  expect(await db().noticePreference.findUnique({ where: { accountId: person.id } })).toMatchObject({
    channels: ['mail'],
  });
});

test('staff choose too, among the news of staff', async () => {
  const { id } = await aMemberOfStaff();
  const coordinator: Actor = { kind: 'staff', id, role: 'coordinator' };
  const form = { ...typed, channels: 'mail', news: undefined };
  await keepPreferences(coordinator, preferencesOf('staff').parse(form));
  expect(await readPreferences(coordinator)).toMatchObject({ kind: 'staff', stopped: ['patientWrote'] });
});

test('choices are one’s own: a visitor has none, and nobody sees another’s, in the database too', async () => {
  const [one, other] = [await aPerson(), await aPerson()];
  await keepPreferences(asPerson(one), chosen());
  await expect(keepPreferences(aVisitor, chosen())).rejects.toThrow('signInAgain');
  await expect(readPreferences(aVisitor)).rejects.toThrow('signInAgain');
  expect(await asActor(asPerson(other), (tx) => tx.noticePreference.findMany())).toEqual([]);
  const changed = await asActor(asPerson(other), (tx) =>
    tx.noticePreference.updateMany({ data: { stopped: ['stageMoved', 'translationReady'] } }),
  );
  expect(changed.count).toBe(0);
  expect(await asActor(asPerson(one), (tx) => tx.notice.findMany())).toEqual([]);
});
