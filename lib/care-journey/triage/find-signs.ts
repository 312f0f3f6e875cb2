import { type Locale, locales } from '@/lib/i18n/locales';
import { type Language, languageOf } from './language';
import { clausesOf, evidenceOf, signsIn, thoughtsOf } from './read-text';
import type { Sign } from './signs';
import { ar } from './terms/ar';
import { en } from './terms/en';
import { es } from './terms/es';
import { fr } from './terms/fr';
import { id } from './terms/id';
import { kk } from './terms/kk';
import { pt } from './terms/pt';
import { ru } from './terms/ru';
import { uk } from './terms/uk';
import { zh } from './terms/zh';

const terms = { en, es, fr, ar, zh, id, pt, ru, uk, kk };
const held: { languages?: [Locale, Language][] } = {};

const languages = () => (held.languages ??= locales.map((locale) => [locale, languageOf(terms[locale])]));

/** `denied`: said to be absent, long past, or somebody else's. */
export type FoundSign = { sign: Sign; denied: boolean };

const scripts = {
  Latn: /\p{Script=Latn}/u,
  Cyrl: /\p{Script=Cyrl}/u,
  Arab: /\p{Script=Arab}/u,
  Hani: /\p{Script=Hani}/u,
};

/** What each language whose letters are in the text reads in it, the likeliest first; `said` wins where two are as likely. */
function readingsOf(text: string, said: Locale) {
  const seen = new Map(Object.entries(scripts).map(([script, letters]) => [script, letters.test(text)]));
  const possible = languages().filter(([, { script }]) => seen.get(script));
  const clauses = clausesOf(text);
  return possible
    .map(([locale, language]) => {
      const kindred = possible.flatMap(([, other]) => (other.script === language.script ? [other] : []));
      const thoughts = thoughtsOf(clauses, language, kindred);
      return { language, thoughts, evidence: evidenceOf(thoughts, language) + (locale === said ? 0.5 : 0) };
    })
    .toSorted((one, other) => other.evidence - one.evidence);
}

/**
 * Signs that the words of a text speak of, in whichever of the ten languages it is. What the likeliest language says of a
 * sign holds; the others add what it does not know, because people mix languages.
 */
export function findSigns(text: string, said: Locale): FoundSign[] {
  const found = new Map<Sign, boolean>();
  for (const { thoughts, language } of readingsOf(text, said))
    for (const [sign, denied] of signsIn(thoughts, language)) if (!found.has(sign)) found.set(sign, denied);
  return [...found].map(([sign, denied]) => ({ sign, denied }));
}
