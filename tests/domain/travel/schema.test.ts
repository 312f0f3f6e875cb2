import { expect, test } from 'vitest';
import { checking, publishing, writing } from '@/lib/travel/schema';
import { aTypedRule, dayFromNow } from '@/tests/support/travel-rules';

const codes = (changed: object) =>
  publishing.safeParse(aTypedRule(changed)).error?.issues.map(({ path, message }) => [path[0], message]);

test('a rule as it is typed becomes one that can be kept', () => {
  const typed = aTypedRule({
    countries: ' kw, sa\nKW;mx ',
    purposes: ['donor', 'treatment'],
    sourceUrl: 'https://Travel.State.gov',
    effectiveUntil: '2020-01-01',
    text: ' <b>You</b>\u0000 need\r\na visa. ',
  });
  expect(publishing.parse(typed)).toMatchObject({
    countries: ['KW', 'SA', 'MX'],
    purposes: ['treatment', 'donor'],
    sourceUrl: 'https://travel.state.gov/',
    effectiveFrom: new Date('2020-01-01T00:00:00Z'),
    effectiveUntil: new Date('2020-01-01T00:00:00Z'),
    text: '<b>You</b> need\na visa.',
  });
});

test('an empty form says of each field that it is needed', () => {
  const { issues } = publishing.safeParse({}).error!;
  const needed = ['kind', 'sourceName', 'sourceUrl', 'effectiveFrom', 'checkedBy', 'checkAgainBy'];
  expect(new Set(issues.map(({ path }) => path[0]))).toEqual(new Set([...needed, 'language', 'text', 'reviewedBy']));
  expect(issues.every(({ message }) => message === 'required')).toBe(true);
});

const bad: [why: string, changed: object, field: string, code: string][] = [
  ['a source without encryption', { sourceUrl: 'http://travel.state.gov' }, 'sourceUrl', 'httpsAddress'],
  ['a script for a source', { sourceUrl: 'javascript:alert(1)' }, 'sourceUrl', 'httpsAddress'],
  ['a source with a password', { sourceUrl: 'https://a:b@travel.state.gov' }, 'sourceUrl', 'httpsAddress'],
  ['a source that is no address', { sourceUrl: 'travel.state.gov' }, 'sourceUrl', 'httpsAddress'],
  ['an endless source', { sourceUrl: `https://a.example/${'x'.repeat(600)}` }, 'sourceUrl', 'tooLong'],
  ['an unknown country', { countries: 'KW XX' }, 'countries', 'countryCodes'],
  ['a country by its name', { countries: 'Kuwait' }, 'countries', 'countryCodes'],
  ['an unknown kind', { kind: 'weather' }, 'kind', 'required'],
  ['an unknown purpose', { purposes: 'shopping' }, 'purposes', 'required'],
  ['an unknown language', { language: 'xx' }, 'language', 'required'],
  ['an end before the beginning', { effectiveUntil: '2019-12-31' }, 'effectiveUntil', 'dateTooEarly'],
  ['a day that does not exist', { effectiveFrom: '2025-02-29' }, 'effectiveFrom', 'dateImpossible'],
  ['a day in words', { effectiveFrom: 'tomorrow' }, 'effectiveFrom', 'dateImpossible'],
  ['a year with three digits', { effectiveFrom: '0202-01-01' }, 'effectiveFrom', 'dateTooEarly'],
  ['a check that is due already', { checkAgainBy: dayFromNow(0) }, 'checkAgainBy', 'dateTooEarly'],
  ['a check that counts for ever', { checkAgainBy: dayFromNow(367) }, 'checkAgainBy', 'dateTooLate'],
  ['a text without an end', { text: 'x'.repeat(4001) }, 'text', 'tooLong'],
  ['a text of nothing', { text: ' \u0000 ' }, 'text', 'required'],
];

test.each(bad)('%s is refused', (_, changed, field, code) => {
  expect(codes(changed)).toEqual([[field, code]]);
});

test('a text and a check ask for a name of their own', () => {
  expect(writing.safeParse({ language: 'ar', text: 'تأشيرة' }).success).toBe(false);
  expect(checking.safeParse({ checkAgainBy: dayFromNow(30) }).success).toBe(false);
  expect(checking.safeParse({ checkAgainBy: dayFromNow(366), checkedBy: 'Ada' }).success).toBe(true);
});
