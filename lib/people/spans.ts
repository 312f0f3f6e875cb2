import { intlLocale, type Locale } from '@/lib/i18n/locales';

const aMinute = 60_000;
const anHour = 60 * aMinute;
const aDay = 24 * anHour;

type Unit = 'minute' | 'hour' | 'day';

/** The largest unit that says enough: minutes below an hour, hours below two days, then days. */
function measured(milliseconds: number): { amount: number; unit: Unit } {
  const length = Math.abs(milliseconds);
  if (length < anHour) return { amount: Math.max(1, Math.round(length / aMinute)), unit: 'minute' };
  if (length < 2 * aDay) return { amount: Math.round(length / anHour), unit: 'hour' };
  return { amount: Math.round(length / aDay), unit: 'day' };
}

const relative = new Map<Locale, Intl.RelativeTimeFormat>();
const lengths = new Map<string, Intl.NumberFormat>();

function relativeIn(locale: Locale) {
  const format = relative.get(locale) ?? new Intl.RelativeTimeFormat(intlLocale(locale), { numeric: 'always' });
  relative.set(locale, format);
  return format;
}

function lengthIn(locale: Locale, unit: Unit) {
  const key = `${locale} ${unit}`;
  const format =
    lengths.get(key) ?? new Intl.NumberFormat(intlLocale(locale), { style: 'unit', unit, unitDisplay: 'long' });
  lengths.set(key, format);
  return format;
}

/** "in 2 hours", "3 days ago". On the server only: browsers lack the words of some languages. */
export function fromNow(at: Date, now: Date, locale: Locale) {
  const { amount, unit } = measured(at.getTime() - now.getTime());
  return relativeIn(locale).format(at < now ? -amount : amount, unit);
}

/** "3 hours": how long it is between two moments. */
export function spanBetween(one: Date, other: Date, locale: Locale) {
  const { amount, unit } = measured(one.getTime() - other.getTime());
  return lengthIn(locale, unit).format(amount);
}
