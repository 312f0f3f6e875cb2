import { intlLocale, type Locale } from '@/lib/i18n/locales';
import { cityOf } from './time-zones';

const full = { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const;

const isolated = (place: string) => `\u2068${place}\u2069`;

/** Chinese sets its own brackets, without spaces. */
const inBrackets = (time: string, place: string, locale: Locale) =>
  locale === 'zh' ? `${time}（${place}）` : `${time} (${place})`;

/** A moment by the clock of one place, which is named: "Tuesday, November 24 at 10:00 AM (Kuwait)". On the server only. */
export function momentIn(at: Date, locale: Locale, timeZone: string) {
  const time = new Intl.DateTimeFormat(intlLocale(locale), { ...full, timeZone }).format(at);
  return inBrackets(time, isolated(cityOf(timeZone, locale)), locale);
}

/** A moment to the second and with its year, for lists in which every one counts; the zone stands elsewhere. */
export const preciseIn = (at: Date, locale: Locale, timeZone: string) =>
  new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(at);

/** A day in one zone, with its year. */
export const dayIn = (at: Date, locale: Locale, timeZone: string) =>
  new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: 'long', timeZone }).format(at);
