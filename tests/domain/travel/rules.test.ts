import { randomUUID } from 'node:crypto';
import { afterEach, expect, test } from 'vitest';
import { moveClock, now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { readAsked } from '@/lib/travel/asked';
import { checkRule } from '@/lib/travel/check-rule';
import { findRule, listRules, rulesFor } from '@/lib/travel/queries';
import { languagesMissing } from '@/lib/travel/rule-texts';
import { checking, writing } from '@/lib/travel/schema';
import { withdrawRule } from '@/lib/travel/withdraw-rule';
import { writeText } from '@/lib/travel/write-text';
import { db, owner } from '@/tests/support/database';
import { anAdministrator, aRule, dayFromNow } from '@/tests/support/travel-rules';

const aDay = 24 * 3_600_000;
const later = (days: number) => moveClock(new Date(now().getTime() + days * aDay));
const words = (language: string, text: string, reviewedBy = 'Karim Haddad') =>
  writing.parse({ language, text, reviewedBy });

afterEach(() => moveClock(null));

/** One rule among what everybody reads: other tests publish too. */
const read = async (id: string, ...asked: Parameters<typeof rulesFor>) =>
  (await rulesFor(...asked)).find((rule) => rule.id === id);

test('a rule can be read as soon as it is published, with its source and who checked it', async () => {
  const id = await aRule({ countries: 'KW' });
  expect(await read(id, 'KW', 'treatment', 'en')).toMatchObject({
    state: 'current',
    hasBegun: true,
    isInLanguage: true,
    sourceUrl: 'https://travel.state.gov/visitor.html',
    checkedBy: 'Ada Brennan',
    text: { locale: 'en', text: 'You need a visa.', reviewedBy: 'Lena Ortiz' },
  });
});

test('a rule for some is read by those, one for all by everybody, and what is said of oneself comes first', async () => {
  const [all, some] = [await aRule({ kind: 'other' }), await aRule({ kind: 'other', countries: 'PE BO' })];
  const ids = async (country?: string) => (await rulesFor(country, undefined, 'en')).map(({ id }) => id);
  const seen = (await ids('PE')).filter((id) => [all, some].includes(id));
  expect(seen).toEqual([some, all]);
  expect(await ids('MX')).toContain(all);
  expect(await ids('MX')).not.toContain(some);
  expect(await ids()).not.toContain(some);
});

test('a rule for one purpose is not read by another', async () => {
  const id = await aRule({ purposes: 'donor' });
  expect(await read(id, undefined, 'donor', 'en')).toBeDefined();
  expect(await read(id, undefined, undefined, 'en')).toBeDefined();
  expect(await read(id, undefined, 'companion', 'en')).toBeUndefined();
});

test('until its first day a rule is not in force, after its last one it is gone', async () => {
  const id = await aRule({ effectiveFrom: dayFromNow(3), effectiveUntil: dayFromNow(5) });
  const state = async () => (await read(id, undefined, undefined, 'en'))?.state;
  expect(await state()).toBe('notYet');
  later(3);
  expect(await state()).toBe('current');
  later(2);
  expect(await state()).toBe('current');
  later(1);
  expect(await state()).toBeUndefined();
  expect(await findRule(await anAdministrator(), id)).toMatchObject({ state: 'ended' });
});

test('after the day of its next check a rule is out of date, until somebody has checked it', async () => {
  const id = await aRule({ checkAgainBy: dayFromNow(30) });
  const state = async () => (await read(id, undefined, undefined, 'en'))!;
  later(30);
  expect(await state()).toMatchObject({ state: 'current' });
  later(1);
  expect(await state()).toMatchObject({ state: 'outOfDate', hasBegun: true });
  const checked = checking.parse({ checkedBy: 'Kim Rivera', checkAgainBy: dayFromNow(10) });
  await checkRule(await anAdministrator(), id, checked);
  expect(await state()).toMatchObject({ state: 'current', checkedBy: 'Kim Rivera' });
});

test('in another language a rule is read in its own words, or in its original’s until there are some', async () => {
  const id = await aRule();
  const inArabic = async () => (await read(id, undefined, undefined, 'ar'))!;
  expect(await inArabic()).toMatchObject({ isInLanguage: false, text: { locale: 'en' } });
  await writeText(await anAdministrator(), id, words('ar', 'تحتاجون إلى تأشيرة.'));
  expect(await inArabic()).toMatchObject({ isInLanguage: true, text: { locale: 'ar', reviewedBy: 'Karim Haddad' } });
});

test('when the original takes other words, its translations wait for a review', async () => {
  const [id, administrator] = [await aRule(), await anAdministrator()];
  const arabic = words('ar', 'تحتاجون إلى تأشيرة.');
  const isInArabic = async () => (await read(id, undefined, undefined, 'ar'))!.isInLanguage;
  await writeText(administrator, id, arabic);
  later(1);
  await writeText(administrator, id, words('en', 'You need a visa.', 'Kim Rivera'));
  expect(await isInArabic()).toBe(true);
  later(1);
  await writeText(administrator, id, words('en', 'You need no visa.'));
  expect(await isInArabic()).toBe(false);
  expect(languagesMissing(await findRule(administrator, id))).toContain('ar');
  later(1);
  await writeText(administrator, id, arabic);
  expect(await isInArabic()).toBe(true);
  expect(await db().travelRuleText.count({ where: { ruleId: id } })).toBe(2);
});

test('two who write the first words of a language at once both succeed, and one of them stands', async () => {
  const [id, administrator] = [await aRule(), await anAdministrator()];
  await Promise.all(['uno', 'dos'].map((text) => writeText(administrator, id, words('es', text))));
  expect(await db().travelRuleText.count({ where: { ruleId: id, locale: 'es' } })).toBe(1);
});

test('a withdrawn rule is read by nobody and changed by nobody, and stays in the list', async () => {
  const [id, administrator] = [await aRule(), await anAdministrator()];
  await withdrawRule(administrator, id);
  expect(await read(id, undefined, undefined, 'en')).toBeUndefined();
  await expect(writeText(administrator, id, words('es', 'Hola'))).rejects.toThrow('notFound');
  await expect(withdrawRule(administrator, id)).rejects.toThrow('notFound');
  expect((await listRules(administrator)).find((rule) => rule.id === id)).toMatchObject({ state: 'withdrawn' });
});

test.each(['', 'x', "'; --", randomUUID(), '../new'])('there is no rule %j', async (id) => {
  const administrator = await anAdministrator();
  await expect(findRule(administrator, id)).rejects.toThrow(new Problem('notFound'));
  await expect(withdrawRule(administrator, id)).rejects.toThrow(new Problem('notFound'));
});

test('the database itself keeps no source without encryption and no end before the beginning', async () => {
  const id = await aRule();
  const change = (sql: string) => owner().query(`UPDATE "TravelRule" SET ${sql} WHERE "id" = '${id}'`);
  await expect(change(`"sourceUrl" = 'http://a.example'`)).rejects.toThrow('sourceUrl_https');
  await expect(change(`"effectiveUntil" = '1999-01-01'`)).rejects.toThrow('effective_order');
});

test.each([
  [
    { nationality: 'KW', purpose: 'donor' },
    { country: 'KW', purpose: 'donor' },
  ],
  [{ nationality: 'kw', purpose: 'Donor' }, {}],
  [{ nationality: ['KW', 'SA'], purpose: ['donor'] }, {}],
  [{ nationality: "KW'; --", page: '2' }, {}],
  [{}, {}],
])('an address with %j asks for %j', (query, asked) => {
  expect(readAsked(query)).toEqual({ country: undefined, purpose: undefined, ...asked });
});
