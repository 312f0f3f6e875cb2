import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import {
  ageOn,
  type Calendar,
  formatBirthDate,
  inUmmAlQura,
  isMinor,
  monthNames,
  readBirthDate,
} from '@/lib/people/birth-dates';

const today = '2026-11-23';
const read = (calendar: Calendar, year: string, month: string, day: string) =>
  readBirthDate({ calendar, year, month, day }, today);
const number = (max: number) => fc.integer({ min: 0, max }).map(String);
const hijri = 'islamic-umalqura';

describe('a birth date is read as it was typed', () => {
  test.each([
    ['gregory', '2016', '3', '7', '2016-03-07'],
    ['gregory', '٢٠١٦', '٠٣', '٠٧', '2016-03-07'],
    ['gregory', '۲۰۱۶', '۳', '۷', '2016-03-07'],
    ['gregory', '２０１６', '３', ' ７ ', '2016-03-07'],
    ['gregory', '2024', '2', '29', '2024-02-29'],
    [hijri, '1445', '8', '29', '2024-03-10'],
    [hijri, '١٤٤٥', '٩', '١', '2024-03-11'],
    [hijri, '1420', '9', '24', '2000-01-01'],
  ] as const)('%s %s-%s-%s is %s', (calendar, year, month, day, iso) => {
    expect(read(calendar, year, month, day)).toEqual({ ok: true, iso });
  });

  test.each([
    ['gregory', '', '3', '7', 'dateIncomplete', 'year'],
    ['gregory', '16', '3', '7', 'dateIncomplete', 'year'],
    ['gregory', '2016', '', '7', 'dateIncomplete', 'month'],
    ['gregory', '2016', '3', ' ', 'dateIncomplete', 'day'],
    ['gregory', '2023', '2', '29', 'dateImpossible', 'day'],
    ['gregory', '2024', '2', '30', 'dateImpossible', 'day'],
    ['gregory', '2024', '4', '31', 'dateImpossible', 'day'],
    ['gregory', '2024', '13', '1', 'dateImpossible', 'month'],
    ['gregory', '2024', '0', '1', 'dateImpossible', 'month'],
    ['gregory', '2024', '1', '0', 'dateImpossible', 'day'],
    ['gregory', '2024', 'May', '1', 'dateImpossible', 'month'],
    ['gregory', '20245', '5', '1', 'dateImpossible', 'year'],
    ['gregory', '-200', '5', '1', 'dateImpossible', 'year'],
    [hijri, '1445', '8', '31', 'dateImpossible', 'day'],
    [hijri, '1445', '8', '30', 'dateImpossible', 'day'],
    ['gregory', '1440', '5', '1', 'dateCalendarUnlikely', 'year'],
    [hijri, '2010', '5', '1', 'dateCalendarUnlikely', 'year'],
    ['gregory', '2026', '11', '24', 'dateInFuture', 'year'],
    [hijri, '1500', '1', '1', 'dateInFuture', 'year'],
    ['gregory', '1890', '1', '1', 'dateTooLongAgo', 'year'],
    [hijri, '1310', '1', '1', 'dateTooLongAgo', 'year'],
    [hijri, '1299', '1', '1', 'dateTooLongAgo', 'year'],
  ] as const)('%s %s-%s-%s is asked again: %s', (calendar, year, month, day, code, part) => {
    expect(read(calendar, year, month, day)).toEqual({ ok: false, code, part });
  });

  test('today is a birth date', () => {
    expect(read('gregory', '2026', '11', '23')).toEqual({ ok: true, iso: today });
  });

  test('whatever is typed gets an answer, and an accepted date lies within a life', () => {
    const typed = fc.string({ unit: 'grapheme', maxLength: 6 });
    const calendar = fc.constantFrom<Calendar>('gregory', hijri);
    fc.assert(
      fc.property(
        calendar,
        fc.oneof(typed, number(2200)),
        fc.oneof(typed, number(14)),
        fc.oneof(typed, number(32)),
        (kind, year, month, day) => {
          const result = read(kind, year, month, day);
          if (result.ok) expect(result.iso >= '1895-11-24' && result.iso <= today).toBe(true);
        },
      ),
    );
  });
});

const livingDay = fc
  .date({ min: new Date('1897-01-01'), max: new Date('2026-11-23'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('Umm al-Qura', () => {
  test('every day of a life comes back from it as it went', () => {
    fc.assert(
      fc.property(livingDay, (iso) => {
        const { year, month, day } = inUmmAlQura(iso)!;
        expect(read(hijri, String(year), String(month), String(day))).toEqual({ ok: true, iso });
      }),
    );
  });

  test('agrees with the calendar of ICU', () => {
    const icu = new Intl.DateTimeFormat('en-u-nu-latn', {
      calendar: hijri,
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    fc.assert(
      fc.property(livingDay, (iso) => {
        const parts = Object.fromEntries(
          icu.formatToParts(new Date(iso)).map(({ type, value }) => [type, Number.parseInt(value, 10)]),
        );
        expect(inUmmAlQura(iso)).toEqual({ year: parts.year, month: parts.month, day: parts.day });
      }),
      { numRuns: 1000 },
    );
  });

  test('is not told where its tables end', () => {
    expect(inUmmAlQura('1882-11-11')).toBeNull();
    expect(inUmmAlQura('1882-11-12')).toEqual({ year: 1300, month: 1, day: 1 });
    expect(inUmmAlQura('2174-11-26')).toBeNull();
  });
});

describe('a birth date is shown', () => {
  test('in each calendar that was asked for, with Western digits in Arabic', () => {
    expect(formatBirthDate('2000-01-01', 'ar', ['gregory', hijri])).toEqual(['1 يناير 2000', '24 رمضان 1420 هـ']);
    expect(formatBirthDate('2000-01-01', 'en', ['gregory'])).toEqual(['January 1, 2000']);
    expect(formatBirthDate('1800-01-01', 'en', ['gregory', hijri])).toHaveLength(1);
  });

  test.each(locales)('with twelve months that have their own names in %s', (locale) => {
    expect(new Set(monthNames('gregory', locale)).size).toBe(12);
    expect(new Set(monthNames(hijri, locale)).size).toBe(12);
  });

  test('with Ramadan as the ninth month of Umm al-Qura', () => {
    expect(monthNames(hijri, 'ar')[8]).toBe('رمضان');
    expect(monthNames('gregory', 'ru')[0]).toBe('январь');
    expect(monthNames('gregory', 'kk')[0]).toMatch(/қаңтар/i);
  });
});

describe('age', () => {
  test.each([
    ['2008-11-23', 18, false],
    ['2008-11-24', 17, true],
    ['2026-11-23', 0, true],
  ])('who was born on %s is %i', (iso, age, minor) => {
    expect(ageOn(iso, today)).toBe(age);
    expect(isMinor(iso, today)).toBe(minor);
  });

  test('a child of 29 February comes of age on 1 March', () => {
    expect(isMinor('2008-02-29', '2026-02-28')).toBe(true);
    expect(isMinor('2008-02-29', '2026-03-01')).toBe(false);
    expect(isMinor('2008-02-29', '2026-03-01', 21)).toBe(true);
  });
});
