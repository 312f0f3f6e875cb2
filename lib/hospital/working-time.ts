import {
  type CalendarDate,
  fromDate,
  parseTime,
  toCalendarDate,
  toCalendarDateTime,
  toTime,
} from '@internationalized/date';
import { type Duration, type Hospital, weekdays } from './schema';

export type Calendar = Pick<Hospital, 'timeZone' | 'hours'> & { holidays: readonly { date: string }[] };

type Span = { day: CalendarDate; opens: number; closes: number; businessDay: boolean };

const minute = 60_000;
const longestClosure = 366;

const weekdayOf = (day: CalendarDate) => weekdays[(new Date(`${day.toString()}T00:00Z`).getUTCDay() + 6) % 7]!;
const dayOf = (at: Date, { timeZone }: Calendar) => toCalendarDate(fromDate(at, timeZone));

/** A wall time that comes twice when clocks go back opens at its first coming and closes at its second. */
function instantOf(day: CalendarDate, time: string, timeZone: string, twice: 'compatible' | 'later') {
  const wall = time === '24:00' ? toCalendarDateTime(day.add({ days: 1 })) : toCalendarDateTime(day, parseTime(time));
  return wall.toDate(timeZone, twice).getTime();
}

function countSpan(day: CalendarDate, { timeZone, hours, holidays }: Calendar): Span | undefined {
  const open = hours[weekdayOf(day)];
  const date = day.toString();
  if (!open || holidays.some((holiday) => holiday.date === date)) return undefined;
  const opens = instantOf(day, open.opens, timeZone, 'compatible');
  const closes = instantOf(day, open.closes, timeZone, 'later');
  return closes > opens ? { day, opens, closes, businessDay: open.businessDay } : undefined;
}

const known = new WeakMap<Calendar, Map<string, Span | undefined>>();

/** Kept for each day once it was counted: a calendar says the same of a day for ever, and time zones are slow to ask. */
function spanOn(day: CalendarDate, calendar: Calendar) {
  const spans = known.get(calendar) ?? new Map<string, Span | undefined>();
  const date = day.toString();
  if (!spans.has(date)) known.set(calendar, spans.set(date, countSpan(day, calendar)));
  return spans.get(date);
}

/** Endless: the opening hours of each open day, from this day on. */
function* spansFrom(first: CalendarDate, calendar: Calendar): Generator<Span, never> {
  let closed = 0;
  for (let day = first; closed < longestClosure; day = day.add({ days: 1 })) {
    const span = spanOn(day, calendar);
    closed = span ? 0 : closed + 1;
    if (span) yield span;
  }
  throw new Error(`The calendar of ${calendar.timeZone} stays closed for a year after ${first.toString()}.`);
}

function* businessSpansFrom(first: CalendarDate, calendar: Calendar) {
  for (const span of spansFrom(first, calendar)) if (span.businessDay) yield span;
}

function find(spans: Iterable<Span>, wanted: (span: Span) => boolean) {
  for (const span of spans) if (wanted(span)) return span;
  throw new Error('unreachable: the spans are endless');
}

function nth(spans: Iterable<Span>, count: number) {
  let passed = 0;
  return find(spans, () => passed++ === count);
}

function addWorking(from: Date, milliseconds: number, calendar: Calendar) {
  let left = milliseconds;
  for (const { opens, closes } of spansFrom(dayOf(from, calendar), calendar)) {
    const begin = Math.max(from.getTime(), opens);
    if (begin > closes) continue;
    if (left <= closes - begin) return new Date(begin + left);
    left -= closes - begin;
  }
  throw new Error('unreachable: the spans are endless');
}

/**
 * A count that starts outside the hours of a business day starts at the next opening of one. It ends at the same local
 * time, or at the close where that day closes earlier: `5` from Monday 10:00 is the next Monday 10:00. Only a
 * desk that is open while clocks change may find it an hour off.
 */
function addBusinessDays(from: Date, amount: number, calendar: Calendar) {
  const first = find(businessSpansFrom(dayOf(from, calendar), calendar), ({ closes }) => from.getTime() <= closes);
  const start = fromDate(new Date(Math.max(from.getTime(), first.opens)), calendar.timeZone);
  const last = nth(businessSpansFrom(first.day, calendar), amount);
  const sameTime = toCalendarDateTime(last.day, toTime(start)).toDate(calendar.timeZone).getTime();
  return new Date(Math.min(Math.max(sameTime, last.opens), last.closes));
}

/** When a promise is due: never before `from`, and within opening hours (the closing minute included) unless in `minutes`. */
export function addWorkingTime(from: Date, { unit, amount }: Duration, calendar: Calendar): Date {
  if (unit === 'businessDays') return addBusinessDays(from, amount, calendar);
  if (unit === 'workingHours') return addWorking(from, amount * 60 * minute, calendar);
  return new Date(from.getTime() + amount * minute);
}

/** When somebody is there on this and the following days, in the hospital's calendar. */
export function openingsAhead(from: Date, days: number, calendar: Calendar) {
  const first = dayOf(from, calendar);
  const spans = Array.from({ length: days }, (_, at) => spanOn(first.add({ days: at }), calendar));
  return spans
    .filter((span) => span !== undefined)
    .map(({ opens, closes }) => ({ opens: new Date(opens), closes: new Date(closes) }));
}

/** Open from the opening minute on, and no longer at the closing one. */
export function isOpen(at: Date, calendar: Calendar): boolean {
  const span = spanOn(dayOf(at, calendar), calendar);
  return span !== undefined && span.opens <= at.getTime() && at.getTime() < span.closes;
}

/** The first instant, from `at` on, at which somebody is there: `at` itself while we are open. */
export function nextOpening(at: Date, calendar: Calendar): Date {
  const { opens } = find(spansFrom(dayOf(at, calendar), calendar), ({ closes }) => at.getTime() < closes);
  return new Date(Math.max(at.getTime(), opens));
}

/** Minutes of opening hours that pass between the two, not rounded; negative where `to` comes first. */
export function workingMinutesBetween(from: Date, to: Date, calendar: Calendar): number {
  if (to < from) return -workingMinutesBetween(to, from, calendar);
  let passed = 0;
  for (const { opens, closes } of spansFrom(dayOf(from, calendar), calendar)) {
    if (opens >= to.getTime()) break;
    passed += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()));
  }
  return passed / minute;
}

/** The calendar in which a unit runs: business days do not count a Saturday on which somebody is there. */
function calendarOf(unit: Duration['unit'], calendar: Calendar): Calendar {
  if (unit !== 'businessDays') return calendar;
  const counted = weekdays.map((day) => [day, calendar.hours[day]?.businessDay ? calendar.hours[day] : null]);
  return { ...calendar, hours: Object.fromEntries(counted) as Calendar['hours'] };
}

/** Milliseconds that are left of a promise in the hours in which its unit runs; none where it is late. */
export function timeLeft(at: Date, dueAt: Date, unit: Duration['unit'], calendar: Calendar): number {
  if (dueAt <= at) return 0;
  if (unit === 'minutes') return dueAt.getTime() - at.getTime();
  return workingMinutesBetween(at, dueAt, calendarOf(unit, calendar)) * minute;
}

/** When a promise is due of which so much is left: the clock stood still until `from`. */
export function dueAfter(from: Date, left: number, unit: Duration['unit'], calendar: Calendar): Date {
  return unit === 'minutes' ? new Date(from.getTime() + left) : addWorking(from, left, calendarOf(unit, calendar));
}
