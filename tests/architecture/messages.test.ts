import { createTranslator } from 'next-intl';
import { describe, expect, test } from 'vitest';
import { type Locale, locales } from '@/lib/i18n/locales';
import { namespaces } from '@/lib/i18n/messages';
import { argumentsOf, complaints, complaintsOf, flatten, wordsIn } from './rules/messages';
import { usesIn } from './rules/used-messages';
import { pathsIn, read, sources } from './support/sources';

const load = (locale: Locale) =>
  Object.fromEntries(
    namespaces.map((name) => [name, JSON.parse(read(`messages/${locale}/${name}.json`).text) as object]),
  );

const english = flatten(load('en'));
const wanted = Object.fromEntries(Object.entries(english).map(([key, sentence]) => [key, argumentsOf(sentence, 'en')]));

test('every folder of words is a language of ours, with the same files', () => {
  const files = locales.flatMap((locale) => namespaces.map((name) => `messages/${locale}/${name}.json`));
  expect(pathsIn('messages')).toEqual(files.toSorted());
});

test.each(locales)('%s says everything that English says, in its own words and forms', (locale) => {
  expect(complaints(flatten(load(locale)), locale, english)).toEqual([]);
});

const counts = [0, 1, 2, 3, 5, 11, 21, 100, 1.5, 1_000_000];
const given = (names: string, count: number) =>
  Object.fromEntries(
    names
      .split(', ')
      .filter(Boolean)
      .map((name) => {
        const [kind, word] = name.split(' ') as [string, string];
        if (kind === 'tag') return [word, (chunks: string) => `‹${chunks}›`];
        return [word, kind === 'moment' ? new Date(0) : kind === 'number' ? count : 'X'];
      }),
  );

type Say = { markup: (key: string, values: object) => string };

describe.each(locales)('in %s', (locale) => {
  const t = createTranslator({ locale, messages: load(locale) as never, timeZone: 'UTC', onError: raise });
  const say = (key: string, count: number) => (t as unknown as Say).markup(key, given(wanted[key]!, count));

  test('every sentence can be said', () => {
    expect(Object.keys(english).filter((key) => /[{}<>]|undefined/.test(say(key, 3)))).toEqual([]);
  });

  test.each(counts)('every sentence with a number can be said of %d', (count) => {
    const counting = Object.keys(english).filter((key) => /\bnumber /.test(wanted[key]!));
    expect(counting.filter((key) => /[{}<>#]|undefined|NaN/.test(say(key, count)))).toEqual([]);
  });
});

function raise(fault: Error): never {
  throw fault;
}

test('English has at most 20,000 words', () => {
  const words = Object.values(english).flatMap(wordsIn).length;
  expect(words).toBeGreaterThan(1000);
  expect(words).toBeLessThanOrEqual(20_000);
});

test('every sentence is said somewhere', () => {
  const uses = usesIn([...sources, read('scripts/build-cards.mjs')]);
  expect(Object.keys(english).filter((key) => !uses.some((use) => use.test(key)))).toEqual([]);
});

const fixtures: [why: string, locale: Locale, sentence: string, english: string][] = [
  ['nothing', 'es', ' ', 'Hours'],
  ['English left over', 'es', 'Please wait a minute', 'Please wait a minute'],
  ['an ASCII apostrophe', 'fr', "L'heure", 'The hour'],
  ['a forgotten argument', 'es', 'Hola', 'Hello {name}'],
  ['a misspelt argument', 'es', 'Hola {nombre}', 'Hello {name}'],
  ['a forgotten tag', 'es', 'Llame {phone}', '<call>{phone}</call>'],
  ['a forgotten form of Arabic', 'ar', '{n, plural, one {ساعة} other {# ساعات}}', '{n, plural, one {#} other {#}}'],
  ['a forgotten form of Russian', 'ru', '{n, plural, one {#} many {#} other {#}}', '{n, plural, one {#} other {#}}'],
  ['a forgotten form of millions', 'fr', '{n, plural, one {#} other {#}}', '{n, plural, one {#} other {#}}'],
  ['a form that Chinese never picks', 'zh', '{n, plural, one {#} other {#}}', '{n, plural, one {#} other {#}}'],
  ['an open brace', 'es', 'Hola {name', 'Hello {name}'],
  ['a select', 'es', '{g, select, a {A} other {B}}', '{g, select, a {A} other {B}}'],
  [
    'two plurals in a sentence',
    'en',
    '{n, plural, one {#} other {#}} of {m, plural, one {#} other {#}}',
    '{n, plural, one {#} other {#}} of {m, plural, one {#} other {#}}',
  ],
];

test.each(fixtures)('%s is refused', (_, locale, sentence, original) => {
  expect(complaintsOf(sentence, locale, original)).not.toEqual([]);
});

test('a missing and a needless sentence are refused', () => {
  expect(complaints({ 'a.c': 'Hola' }, 'es', { 'a.b': 'Hello' })).toEqual(['a.b is missing', 'a.c is not in English']);
});

test('a name may be the same in every language', () => {
  expect(complaintsOf('WhatsApp', 'es', 'WhatsApp')).toEqual([]);
});

test('a sentence that nobody says is found', () => {
  const uses = usesIn([
    { path: 'components/a/ask.ts', text: "export const t = useTranslations('desk');" },
    { path: 'components/a/b.ts', text: "import { t } from './ask'; t('title'); t(`moves.${move}`);" },
    { path: 'lib/c.ts', text: "throw new Problem('tooMany');" },
  ]);
  const isSaid = (key: string) => uses.some((use) => use.test(key));
  expect(['desk.title', 'desk.moves.admit', 'problems.tooMany'].filter(isSaid)).toHaveLength(3);
  expect(['desk.lead', 'journey.title', 'desk.moves.admit.now', 'problems.tooLate'].filter(isSaid)).toEqual([]);
});
