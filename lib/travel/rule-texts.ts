import { type Locale, locales } from '@/lib/i18n/locales';

type Text = { locale: string; reviewedAt: Date; changedAt: Date };
type Rule<T extends Text> = { originalLocale: string; texts: T[] };

export const originalOf = <T extends Text>({ originalLocale, texts }: Rule<T>) =>
  texts.find(({ locale }) => locale === originalLocale)!;

/** A translation that was reviewed before its original took other words may say what is no longer so. */
export function isStale<T extends Text>(rule: Rule<T>, text: T) {
  const original = originalOf(rule);
  return text.locale !== original.locale && text.reviewedAt < original.changedAt;
}

/** The words of a language that may be shown, or nothing. */
export const textIn = <T extends Text>(rule: Rule<T>, language: Locale) =>
  rule.texts.find((text) => text.locale === language && !isStale(rule, text));

export const languagesMissing = <T extends Text>(rule: Rule<T>) => locales.filter((locale) => !textIn(rule, locale));
