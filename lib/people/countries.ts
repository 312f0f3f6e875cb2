import { getCountries } from 'libphonenumber-js/max';
import { intlLocale, type Locale } from '@/lib/i18n/locales';

// Islands that have a calling code and belong to Saint Helena in ISO 3166.
const withoutCodeOfTheirOwn = ['AC', 'TA'];

/** ISO 3166-1 alpha-2, and XK: people live in Kosovo, and CLDR and the phone tables name it. */
export const countryCodes: readonly string[] = getCountries().filter((code) => !withoutCodeOfTheirOwn.includes(code));

const known = new Set(countryCodes);

export const isCountry = (text: string) => known.has(text);

const made = new Map<Locale, Intl.DisplayNames>();

/** Made once: a list names fifty countries, and making one takes longer than naming them. */
function namesIn(locale: Locale) {
  const names = made.get(locale) ?? new Intl.DisplayNames([intlLocale(locale)], { type: 'region' });
  made.set(locale, names);
  return names;
}

export const countryName = (code: string, locale: Locale) =>
  isCountry(code) ? (namesIn(locale).of(code) ?? code) : code;

/** Named and ordered as the reader's language does. */
export function countryOptions(locale: Locale) {
  const names = namesIn(locale);
  const { compare } = new Intl.Collator(intlLocale(locale));
  return countryCodes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .toSorted((one, other) => compare(one.name, other.name));
}
