import { intlLocale, type Locale, languageTag, locales } from '@/lib/i18n/locales';

const both = (
  'af am as az be bg bn bs ca ceb ckb cs da de el et fa fi fil gu ha he hi hr ht hu hy ig is it ja jv ka km kmr kn ko ky lo ' +
  'lt lv mg mk ml mn mr ms my ne nl no om or pa pl prs ps ro rw sd si sk sl so sq sr su sv sw ta te tg th ti tk tr tt ug ' +
  'ur uz vi wo yo zu en es fr ar id pt ru uk kk'
).split(' ');

/** BCP 47. Chinese is spoken as Mandarin (cmn), Cantonese and others, and read in two scripts. */
const tags = {
  speak: [...both, 'cmn', 'yue', 'wuu', 'nan', 'hak'],
  read: [...new Set([...both.filter((tag) => tag !== 'es' && tag !== 'pt'), ...locales.map(languageTag), 'zh-Hant'])],
};

const made = new Map<Locale, Intl.DisplayNames>();

/** Made once: a list names fifty languages, and making one takes longer than naming them. */
function namesIn(locale: Locale) {
  const names = made.get(locale) ?? new Intl.DisplayNames([intlLocale(locale)], { type: 'language', fallback: 'none' });
  made.set(locale, names);
  return names;
}

/** Only what CLDR can name in every language of the portal, or one reader would see a bare tag. */
function named(purpose: keyof typeof tags) {
  const names = locales.map(namesIn);
  return tags[purpose].filter((tag) => names.every((name) => name.of(tag)));
}

const remembered = new Map<keyof typeof tags, string[]>();

/** BCP 47 tags of the languages that a person may choose to speak, or to read. */
export function languageTags(purpose: 'speak' | 'read') {
  const known = remembered.get(purpose) ?? named(purpose);
  remembered.set(purpose, known);
  return known;
}

/** The tag itself where CLDR has no name in that language. */
export const languageName = (tag: string, locale: Locale) => namesIn(locale).of(tag) ?? tag;

/** Named and ordered as the reader's language does. */
export function languageOptions(locale: Locale, purpose: 'speak' | 'read' = 'speak') {
  const names = namesIn(locale);
  const { compare } = new Intl.Collator(intlLocale(locale));
  return languageTags(purpose)
    .map((tag) => ({ tag, name: names.of(tag) ?? tag }))
    .toSorted((one, other) => compare(one.name, other.name));
}
