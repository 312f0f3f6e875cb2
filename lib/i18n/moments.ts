import { intlLocale, type Locale } from './locales';

const full = { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit' } as const;

/** A moment in one zone, the zone said in words: "Tuesday, November 24 at 10:00 AM Kuwait Time". On the server only. */
export const momentIn = (at: Date, locale: Locale, timeZone: string) =>
  new Intl.DateTimeFormat(intlLocale(locale), { ...full, timeZone, timeZoneName: 'longGeneric' }).format(at);

/** A day in one zone, with its year. */
export const dayIn = (at: Date, locale: Locale, timeZone: string) =>
  new Intl.DateTimeFormat(intlLocale(locale), { dateStyle: 'long', timeZone }).format(at);
