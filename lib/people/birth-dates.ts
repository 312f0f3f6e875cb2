import {
  CalendarDate,
  GregorianCalendar,
  IslamicUmalquraCalendar,
  parseDate,
  toCalendar,
} from '@internationalized/date';
import { intlLocale, type Locale } from '@/lib/i18n/locales';
import { westernDigits } from './digits';

export const calendars = ['gregory', 'islamic-umalqura'] as const;
export type Calendar = (typeof calendars)[number];

type Part = 'year' | 'month' | 'day';
type Parts<T> = Record<Part, T>;
export type TypedDate = { calendar: Calendar } & Parts<string>;
export type DateRefusal =
  | 'dateIncomplete'
  | 'dateImpossible'
  | 'dateInFuture'
  | 'dateTooLongAgo'
  | 'dateCalendarUnlikely';
type Refused = { ok: false; code: DateRefusal; part?: Part };

const gregory = new GregorianCalendar();
const ummAlQura = new IslamicUmalquraCalendar();
const kinds = { gregory, 'islamic-umalqura': ummAlQura };

/** Saudi Arabia's printed tables; outside them the library computes, and a computed day can be off by one. */
const tabled = { first: 1300, last: 1600 };
const longestLife = 130;
const parts = ['year', 'month', 'day'] as const;

const refused = (code: DateRefusal, part?: Part): Refused => ({ ok: false, code, ...(part && { part }) });

function misread({ year, month, day }: Parts<string>): Refused | undefined {
  const typed = { year, month, day };
  const incomplete = parts.find((part) => !typed[part] || (part === 'year' && /^\d{1,3}$/.test(year)));
  if (incomplete) return refused('dateIncomplete', incomplete);
  const strange = parts.find((part) => !(part === 'year' ? /^\d{4}$/ : /^\d{1,2}$/).test(typed[part]));
  return strange && refused('dateImpossible', strange);
}

const misplaced = (calendar: Calendar, year: number) =>
  calendar === 'gregory' ? year >= tabled.first && year <= tabled.last : year > tabled.last;

/** The library constrains (30 February becomes the 28th or 29th), so what it made is compared with what was meant. */
function dateOf(calendar: Calendar, { year, month, day }: Parts<number>) {
  if (month < 1 || month > 12) return refused('dateImpossible', 'month');
  const date = new CalendarDate(kinds[calendar], year, month, day);
  if (date.year !== year || date.month !== month || date.day !== day) return refused('dateImpossible', 'day');
  return toCalendar(date, gregory);
}

/**
 * A birth date as it was typed, digits of any script, on the day `today` (`YYYY-MM-DD`). It never guesses: years have four
 * digits, days exist in their calendar, and a year that can only belong to the other calendar is asked again.
 */
export function readBirthDate(typed: TypedDate, today: string): { ok: true; iso: string } | Refused {
  const clean = (part: Part) => westernDigits(typed[part]).trim();
  const texts = { year: clean('year'), month: clean('month'), day: clean('day') };
  const fault = misread(texts);
  if (fault) return fault;
  const meant = { year: Number(texts.year), month: Number(texts.month), day: Number(texts.day) };
  if (misplaced(typed.calendar, meant.year)) return refused('dateCalendarUnlikely', 'year');
  if (typed.calendar === 'islamic-umalqura' && meant.year < tabled.first) return refused('dateTooLongAgo', 'year');
  const date = dateOf(typed.calendar, meant);
  if ('ok' in date) return date;
  return within(date.toString(), today);
}

function within(iso: string, today: string): { ok: true; iso: string } | Refused {
  if (iso > today) return refused('dateInFuture', 'year');
  if (ageOn(iso, today) > longestLife) return refused('dateTooLongAgo', 'year');
  return { ok: true, iso };
}

/** `null` where the tables of the calendar do not reach. */
export function inUmmAlQura(iso: string): Parts<number> | null {
  const { year, month, day } = toCalendar(parseDate(iso), ummAlQura);
  return year < tabled.first || year > tabled.last ? null : { year, month, day };
}

const format = (locale: Locale, calendar: Calendar, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(intlLocale(locale), { calendar, timeZone: 'UTC', ...options });

/** One text a calendar, in the order asked; a calendar whose tables do not reach is left out. */
export const formatBirthDate = (iso: string, locale: Locale, inCalendars: readonly Calendar[]) =>
  inCalendars
    .filter((calendar) => calendar === 'gregory' || inUmmAlQura(iso))
    .map((calendar) => format(locale, calendar, { dateStyle: 'long' }).format(new Date(`${iso}T00:00:00Z`)));

/** Whole years of the Gregorian calendar; who was born on 29 February grows older on 1 March. */
export function ageOn(iso: string, today: string) {
  const [birth, day] = [parseDate(iso), parseDate(today)];
  const birthdayPassed = today.slice(5) >= iso.slice(5);
  return day.year - birth.year - (birthdayPassed ? 0 : 1);
}

export const isMinor = (iso: string, today: string, ageOfMajority = 18) => ageOn(iso, today) < ageOfMajority;

/** The twelve months in their order, as they are written on their own. */
export function monthNames(calendar: Calendar, locale: Locale) {
  const year = calendar === 'gregory' ? 2024 : 1445;
  const month = format(locale, calendar, { month: 'long' });
  return Array.from({ length: 12 }, (_, at) =>
    month.format(new CalendarDate(kinds[calendar], year, at + 1, 10).toDate('UTC')),
  );
}
