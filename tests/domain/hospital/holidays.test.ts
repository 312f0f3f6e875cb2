import { CalendarDate, parseDate } from '@internationalized/date';
import { expect, test } from 'vitest';
import { hospital } from '@/lib/hospital/profile';
import type { HolidayCode } from '@/lib/hospital/schema';

const years = [2026, 2027, 2028];
const weekdayOf = (date: string) => new Date(`${date}T00:00Z`).getUTCDay();
const onDay = (code: HolidayCode) => hospital.holidays.filter((one) => one.code === code && !one.observed);

const fixed: [HolidayCode, number, number][] = [
  ['newYear', 1, 1],
  ['juneteenth', 6, 19],
  ['independence', 7, 4],
  ['veterans', 11, 11],
  ['christmas', 12, 25],
];

test.each(fixed)('%s is on its date each year', (code, month, day) => {
  expect(onDay(code).map(({ date }) => date)).toEqual(
    years.map((year) => new CalendarDate(year, month, day).toString()),
  );
});

// The earliest day of the month on which the nth such weekday can fall; the last Monday of May falls on 25 to 31.
const moving: [HolidayCode, number, number, number][] = [
  ['martinLutherKing', 1, 1, 15],
  ['presidents', 2, 1, 15],
  ['memorial', 5, 1, 25],
  ['labor', 9, 1, 1],
  ['indigenousPeoples', 10, 1, 8],
  ['thanksgiving', 11, 4, 22],
];

test.each(moving)('%s is in its week of the month each year', (code, month, weekday, earliest) => {
  const dates = onDay(code).map(({ date }) => parseDate(date));
  expect(dates.map(({ year }) => year)).toEqual(years);
  for (const date of dates) {
    expect(date.month).toBe(month);
    expect(weekdayOf(date.toString())).toBe(weekday);
    expect(date.day).toBeGreaterThanOrEqual(earliest);
    expect(date.day).toBeLessThan(earliest + 7);
  }
});

test('a holiday on a weekend is observed on the weekday beside it, and no other is', () => {
  const beside: Record<number, number> = { 6: -1, 0: 1 };
  const expected = hospital.holidays
    .filter(({ date, observed }) => !observed && weekdayOf(date) in beside)
    .map(({ date, code }) => ({
      code,
      date: parseDate(date)
        .add({ days: beside[weekdayOf(date)]! })
        .toString(),
    }));
  const observed = hospital.holidays.filter((one) => one.observed).map(({ code, date }) => ({ code, date }));
  expect(observed).toEqual(expected);
});

test('the list is in order and names no day twice', () => {
  const dates = hospital.holidays.map(({ date }) => date);
  expect(dates).toEqual([...new Set(dates)].toSorted());
});
