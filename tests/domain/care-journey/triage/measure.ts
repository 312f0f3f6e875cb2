import { readFileSync } from 'node:fs';
import { findSigns } from '@/lib/care-journey/triage/find-signs';
import { isRed } from '@/lib/care-journey/triage/signs';
import { type Locale, locales } from '@/lib/i18n/locales';

/** A sentence as somebody may write it, with the red signs that are present in it and those that it denies. */
export type Labelled = { text: string; signs: string[]; denied: string[] };

export const sentencesIn = (locale: Locale) =>
  JSON.parse(readFileSync(new URL(`./${locale}.json`, import.meta.url), 'utf8')) as Labelled[];

const percent = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);

/** How often what is there was found (recall), and how often what was found is there (precision). */
export function measure(locale: Locale, said: Locale = locale) {
  const missed: string[] = [];
  const wrong: string[] = [];
  let [present, right, alarms, denied, kept] = [0, 0, 0, 0, 0];
  for (const { text, signs, denied: deniedThere } of sentencesIn(locale)) {
    const found = findSigns(text, said).filter(({ sign }) => isRed(sign));
    const raised = found.filter((one) => !one.denied).map(({ sign }) => sign as string);
    const lowered = found.filter((one) => one.denied).map(({ sign }) => sign as string);
    present += signs.length;
    alarms += raised.length;
    right += signs.filter((sign) => raised.includes(sign)).length;
    denied += deniedThere.length;
    kept += deniedThere.filter((sign) => lowered.includes(sign)).length;
    missed.push(...signs.filter((sign) => !raised.includes(sign)).map((sign) => `${sign}: ${text}`));
    wrong.push(...raised.filter((sign) => !signs.includes(sign)).map((sign) => `${sign}: ${text}`));
    missed.push(...deniedThere.filter((sign) => !lowered.includes(sign)).map((sign) => `denied ${sign}: ${text}`));
  }
  return {
    locale,
    sentences: sentencesIn(locale).length,
    recall: percent(right, present),
    precision: percent(right, alarms),
    denialsKept: percent(kept, denied),
    missed,
    wrong,
  };
}

export const measureAll = () => locales.map((locale) => measure(locale));
