import { IntlMessageFormat } from 'intl-messageformat';
import { intlLocale, type Locale } from '@/lib/i18n/locales';

/** A flat catalogue: `public.home.title` → its sentence. */
export type Catalogue = Record<string, string>;

type Kind = 'text' | 'number' | 'moment' | 'tag' | 'select' | 'plural';

export function flatten(words: object, prefix = ''): Catalogue {
  const entries = Object.entries(words).map(([key, word]: [string, unknown]) =>
    typeof word === 'object' && word ? flatten(word, `${prefix}${key}.`) : { [prefix + key]: String(word) },
  );
  return Object.assign({}, ...entries) as Catalogue;
}

/** A part of a parsed message: a literal, an argument, a plural with its forms, a tag with what stands in it. */
type Part = {
  type: number;
  value: string;
  options?: Record<string, { value: Part[] }>;
  children?: Part[];
  pluralType?: Intl.PluralRuleType;
};

export const parse = (sentence: string, locale: Locale) =>
  new IntlMessageFormat(sentence, intlLocale(locale)).getAst() as Part[];

/** The parser's numbers, whose names it exports from a package of its own. */
const isLiteral = ({ type }: Part) => type === 0;
const kinds: Record<number, Kind> = {
  1: 'text',
  2: 'number',
  3: 'moment',
  4: 'moment',
  5: 'select',
  6: 'plural',
  8: 'tag',
};

/** The parts of a message, those inside plurals and tags too. */
const all = (parts: Part[]): Part[] =>
  parts.flatMap((part) => [
    part,
    ...all(part.children ?? []),
    ...Object.values(part.options ?? {}).flatMap(({ value }) => all(value)),
  ]);

const of = (parts: Part[], kind: Kind) => all(parts).filter(({ type }) => kinds[type] === kind);

/** What a caller must give: `{name}`, numbers (a plural is one: another language may need no forms), dates, tags. */
export function argumentsOf(sentence: string, locale: Locale) {
  const named = all(parse(sentence, locale)).filter(({ type }) => type in kinds);
  return [...new Set(named.map(({ type, value }) => `${kinds[type] === 'plural' ? 'number' : kinds[type]} ${value}`))]
    .toSorted()
    .join(', ');
}

/** The words that are said, without arguments. */
export const literal = (sentence: string, locale: Locale) =>
  all(parse(sentence, locale))
    .filter(isLiteral)
    .map(({ value }) => value)
    .join(' ');

export const wordsIn = (sentence: string) =>
  literal(sentence, 'en').match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];

export const categoriesOf = (locale: Locale, type?: Intl.PluralRuleType) =>
  new Intl.PluralRules(intlLocale(locale), { type }).resolvedOptions().pluralCategories.toSorted().join(' ');

type Check = (sentence: string, locale: Locale, english: string) => string | false;

function wrongForms(sentence: string, locale: Locale) {
  return of(parse(sentence, locale), 'plural').some(({ options, pluralType }) => {
    const forms = Object.keys(options!).filter((form) => !form.startsWith('='));
    return forms.toSorted().join(' ') !== categoriesOf(locale, pluralType);
  });
}

function compiles(sentence: string, locale: Locale) {
  try {
    return parse(sentence, locale).length > 0;
  } catch {
    return false;
  }
}

/** Names of laws and apps, which several languages write alike. */
const names = ['China: PIPL'];

const isOurs = (sentence: string) => (literal(sentence, 'en').match(/\p{L}{4,}/gu) ?? []).length >= 2;

const written: Check[] = [
  (sentence) => !sentence.trim() && 'is empty',
  (sentence) => sentence !== sentence.trim() && 'begins or ends with a space',
  (sentence) => sentence.includes("'") && 'has an ASCII apostrophe',
  (sentence, locale) => of(parse(sentence, locale), 'select').length > 0 && 'has a select',
  (sentence, locale) => of(parse(sentence, locale), 'plural').length > 1 && 'joins plurals',
  (sentence, locale) => wrongForms(sentence, locale) && `has other plural forms than ${categoriesOf(locale)}`,
  (sentence, locale, english) =>
    argumentsOf(sentence, locale) !== argumentsOf(english, 'en') && 'has other arguments than English',
  (sentence, locale, english) =>
    locale !== 'en' && sentence === english && !names.includes(english) && isOurs(english) && 'is left in English',
];

export function complaintsOf(sentence: string, locale: Locale, english: string) {
  if (!compiles(sentence, locale)) return ['is empty or does not compile'];
  return written.map((check) => check(sentence, locale, english)).filter((found) => found !== false);
}

/** Everything that a catalogue has wrong beside the English one, each with its key. */
export function complaints(catalogue: Catalogue, locale: Locale, english: Catalogue) {
  const missing = Object.keys(english).filter((key) => !(key in catalogue));
  const extra = Object.keys(catalogue).filter((key) => !(key in english));
  const both = Object.keys(english).filter((key) => key in catalogue);
  return [
    ...missing.map((key) => `${key} is missing`),
    ...extra.map((key) => `${key} is not in English`),
    ...both.flatMap((key) => complaintsOf(catalogue[key]!, locale, english[key]!).map((found) => `${key} ${found}`)),
  ];
}
