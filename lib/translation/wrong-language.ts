import { francAll } from 'franc';
import type { Locale } from '@/lib/i18n/locales';
import { scriptOf } from '@/lib/people/scripts';

/** ISO 639-3, as the detector says it, and the script of each language of the portal. */
const languages: Record<Locale, { code: string; script: string }> = {
  en: { code: 'eng', script: 'Latn' },
  es: { code: 'spa', script: 'Latn' },
  fr: { code: 'fra', script: 'Latn' },
  ar: { code: 'arb', script: 'Arab' },
  zh: { code: 'cmn', script: 'Hani' },
  id: { code: 'ind', script: 'Latn' },
  pt: { code: 'por', script: 'Latn' },
  ru: { code: 'rus', script: 'Cyrl' },
  uk: { code: 'ukr', script: 'Cyrl' },
  kk: { code: 'kaz', script: 'Cyrl' },
};

const all = Object.values(languages).map(({ code }) => code);

/** Below so many letters a language cannot be told: "Sí" is a Spanish answer and a Portuguese misprint. */
const enough = 30;
const lettersOf = (text: string) => text.match(/\p{L}/gu) ?? [];

/** Related languages come close to each other in few words, so only a clear distance counts. */
const leastLikeness = 0.8;

/** A machine that fails likes to answer in the language in which it was asked. */
const mostLikeSource = { letters: 50, closer: 0.1 };

function likenesses(text: string) {
  const found = new Map(francAll(text, { only: all }));
  return (language: Locale) => found.get(languages[language].code) ?? 0;
}

/**
 * Whether a text is clearly not in this language, into which it was put `from` another: by its script, or, where there is
 * enough of it, by its letters.
 */
export function isWrongLanguage(text: string, language: Locale, from: Locale) {
  const letters = lettersOf(text);
  if (letters.length < 4) return false;
  if (scriptOf(text) !== languages[language].script) return true;
  if (letters.length < enough) return false;
  const likeness = likenesses(text);
  const isSource = likeness(from) - likeness(language) > mostLikeSource.closer;
  return likeness(language) < leastLikeness || (letters.length >= mostLikeSource.letters && isSource);
}
