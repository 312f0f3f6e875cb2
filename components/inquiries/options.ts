import { intlLocale, type Locale, languageTag, locales } from '@/lib/i18n/locales';
import { type Answers, currencies } from '@/lib/inquiries/steps';
import { countryOptions } from '@/lib/people/countries';
import { cityOf, zonesOf } from '@/lib/people/time-zones';

export const options = <C extends string>(codes: readonly C[], label: (code: C) => string) =>
  codes.map((value) => ({ value, label: label(value) }));

export const countries = (locale: Locale) =>
  countryOptions(locale).map(({ code, name }) => ({ value: code, label: name }));

export function currencyOptions(locale: Locale) {
  const names = new Intl.DisplayNames([intlLocale(locale)], { type: 'currency' });
  return options(currencies, (code) => `${names.of(code)} (${code})`);
}

export function readingOptions() {
  return locales.map((value) => ({
    value,
    lang: languageTag(value),
    label: new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value,
  }));
}

/** The zones of the countries that the answers name come first. */
export function zoneOptions(answers: Answers, locale: Locale) {
  const near = [
    ...new Set([answers.phone?.phoneCountry, answers.country?.country].flatMap((code) => zonesOf(String(code)))),
  ];
  const { compare } = new Intl.Collator(intlLocale(locale));
  const all = Intl.supportedValuesOf('timeZone').filter((zone) => !near.includes(zone));
  const named = (zones: string[]) =>
    zones
      .map((value) => ({ value, label: cityOf(value, locale) }))
      .toSorted((one, other) => compare(one.label, other.label));
  return { options: [...named(near), ...named(all)], suggested: near.length === 1 ? near[0] : undefined };
}

export const suggestedCountry = (answers: Answers) =>
  String(answers.phone?.phoneCountry ?? answers.country?.country ?? '') || undefined;
