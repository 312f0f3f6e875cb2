import { intlLocale, type Locale } from '@/lib/i18n/locales';

/** Browsers lack the figures of Kazakh, so the server says them in Russian too: else the page would change as it wakes. */
const tagOf = (locale: Locale) => (locale === 'kk' ? 'ru' : intlLocale(locale));

const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** "612 MB", as a person's own device counts them: of the largest unit that has a whole number before its point. */
export function bytesIn(locale: Locale, bytes: number) {
  const step = bytes >= 1024 ** 3 ? 2 : bytes >= 1024 ** 2 ? 1 : 0;
  const maximumFractionDigits = step === 2 ? 1 : 0;
  const format = new Intl.NumberFormat(tagOf(locale), { style: 'unit', unit: units[step], maximumFractionDigits });
  return format.format(bytes / 1024 ** (step + 1));
}

/** Never the whole before it is whole. */
export function percentIn(locale: Locale, part: number, whole: number) {
  const share = whole === 0 ? 1 : Math.floor((part / whole) * 100) / 100;
  return new Intl.NumberFormat(tagOf(locale), { style: 'percent' }).format(share);
}

export const countIn = (locale: Locale, count: number) => new Intl.NumberFormat(tagOf(locale)).format(count);
