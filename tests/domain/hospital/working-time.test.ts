import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hospital } from '@/lib/hospital/profile';
import type { Duration } from '@/lib/hospital/schema';
import {
  addWorkingTime,
  type Calendar,
  isOpen,
  nextOpening,
  openingsAhead,
  workingMinutesBetween,
} from '@/lib/hospital/working-time';

const at = (iso: string) => new Date(iso);
const hours = (amount: number): Duration => ({ unit: 'workingHours', amount });
const days = (amount: number): Duration => ({ unit: 'businessDays', amount });
const minutes = (amount: number): Duration => ({ unit: 'minutes', amount });

const always = { opens: '00:00', closes: '24:00', businessDay: true };
const roundTheClock: Calendar = {
  timeZone: 'America/Los_Angeles',
  hours: {
    monday: always,
    tuesday: always,
    wednesday: always,
    thursday: always,
    friday: always,
    saturday: always,
    sunday: always,
  },
  holidays: [],
};
const nights: Calendar = {
  ...roundTheClock,
  hours: { ...roundTheClock.hours, sunday: { opens: '01:30', closes: '03:30', businessDay: true } },
};
const shortFriday: Calendar = {
  ...hospital,
  hours: { ...hospital.hours, friday: { opens: '10:00', closes: '15:00', businessDay: true } },
};
const never: Calendar = {
  ...hospital,
  hours: { monday: null, tuesday: null, wednesday: null, thursday: null, friday: null, saturday: null, sunday: null },
};

describe('a promise is due', () => {
  test.each([
    ['the same morning', '2026-03-03T09:00-08:00', hours(4), '2026-03-03T13:00-08:00'],
    ['at the close, to the minute', '2026-03-03T14:00-08:00', hours(4), '2026-03-03T18:00-08:00'],
    ['the next morning, over a night', '2026-03-03T16:00-08:00', hours(4), '2026-03-04T10:00-08:00'],
    ['counted from the opening, when asked at night', '2026-03-03T03:00-08:00', hours(4), '2026-03-03T12:00-08:00'],
    [
      'counted from the next opening, when asked in the evening',
      '2026-03-03T22:00-08:00',
      hours(4),
      '2026-03-04T12:00-08:00',
    ],
    ['on Saturday, as we answer on Saturday', '2026-03-06T16:00-08:00', hours(4), '2026-03-07T11:00-08:00'],
    ['on Monday, over a Sunday', '2026-03-14T11:00-07:00', hours(4), '2026-03-16T10:00-07:00'],
    ['over the night when clocks go forward', '2026-03-07T12:00-08:00', hours(4), '2026-03-09T11:00-07:00'],
    ['over the night when clocks go back', '2026-10-31T12:00-07:00', hours(4), '2026-11-02T11:00-08:00'],
    ['after both closed days of a holiday on Saturday', '2026-07-02T16:00-07:00', hours(4), '2026-07-06T10:00-07:00'],
    ['after Thanksgiving', '2026-11-25T17:00-08:00', hours(4), '2026-11-27T11:00-08:00'],
    ['after a new year observed in the old one', '2027-12-30T17:00-08:00', hours(4), '2028-01-03T11:00-08:00'],
    ['at the same time, business days later', '2026-03-03T10:00-08:00', days(2), '2026-03-05T10:00-08:00'],
    ['a week later, Saturday not counted', '2026-04-06T10:00-07:00', days(5), '2026-04-13T10:00-07:00'],
    ['at the same local time after clocks go forward', '2026-03-06T10:00-08:00', days(1), '2026-03-09T10:00-07:00'],
    ['at the same local time after clocks go back', '2026-10-30T10:00-07:00', days(1), '2026-11-02T10:00-08:00'],
    [
      'counted from Monday morning, when asked on Saturday',
      '2026-03-14T10:00-07:00',
      days(2),
      '2026-03-18T08:00-07:00',
    ],
    ['counted from the opening, when asked before it', '2026-03-17T05:00-07:00', days(1), '2026-03-18T08:00-07:00'],
    [
      'counted from the next opening, when asked after the close',
      '2026-03-17T20:00-07:00',
      days(1),
      '2026-03-19T08:00-07:00',
    ],
    ['with a holiday left out', '2026-05-22T11:00-07:00', days(2), '2026-05-27T11:00-07:00'],
    ['in minutes, whatever the hour', '2026-03-08T01:45-08:00', minutes(30), '2026-03-08T03:15-07:00'],
    ['in minutes, twice the same hour', '2026-11-01T01:45-07:00', minutes(30), '2026-11-01T01:15-08:00'],
  ])('%s', (_, from, duration, due) => {
    expect(addWorkingTime(at(from), duration, hospital)).toEqual(at(due));
  });

  test('at the close where the last day closes earlier, and at the opening where it opens later', () => {
    expect(addWorkingTime(at('2026-03-19T17:00-07:00'), days(1), shortFriday)).toEqual(at('2026-03-20T15:00-07:00'));
    expect(addWorkingTime(at('2026-03-19T08:30-07:00'), days(1), shortFriday)).toEqual(at('2026-03-20T10:00-07:00'));
  });

  test.each([
    ['forward', '2026-03-08T00:00-08:00', '2026-03-09T01:00-07:00'],
    ['back', '2026-11-01T00:00-07:00', '2026-11-01T23:00-08:00'],
  ])('24 hours later at a desk that never closes, when clocks go %s', (_, from, due) => {
    expect(addWorkingTime(at(from), hours(24), roundTheClock)).toEqual(at(due));
  });
});

describe('opening', () => {
  test.each([
    ['2026-03-03T07:59:59-08:00', false],
    ['2026-03-03T08:00-08:00', true],
    ['2026-03-03T17:59:59-08:00', true],
    ['2026-03-03T18:00-08:00', false],
    ['2026-03-07T12:59-08:00', true],
    ['2026-03-08T10:00-07:00', false],
    ['2026-07-03T10:00-07:00', false],
    ['2026-07-04T10:00-07:00', false],
    ['2026-03-09T08:00-07:00', true],
    ['2026-03-09T08:00-08:00', true],
    ['2026-11-02T08:00-07:00', false],
  ])('at %s somebody is there: %s', (when, open) => {
    expect(isOpen(at(when), hospital)).toBe(open);
  });

  test.each([
    ['now, while open', '2026-03-03T11:11-08:00', '2026-03-03T11:11-08:00'],
    ['this morning', '2026-03-03T01:00-08:00', '2026-03-03T08:00-08:00'],
    ['tomorrow, from the closing minute on', '2026-03-03T18:00-08:00', '2026-03-04T08:00-08:00'],
    ['on Monday, in summer time', '2026-03-07T13:00-08:00', '2026-03-09T08:00-07:00'],
    ['after the holidays', '2027-12-23T18:00-08:00', '2027-12-27T08:00-08:00'],
  ])('is %s', (_, when, opening) => {
    expect(nextOpening(at(when), hospital)).toEqual(at(opening));
  });

  test('in hours that clocks skip or repeat lasts as long as the wall clock shows them', () => {
    expect(workingMinutesBetween(at('2026-03-08T00:00-08:00'), at('2026-03-09T00:00-07:00'), nights)).toBe(60);
    expect(workingMinutesBetween(at('2026-11-01T00:00-07:00'), at('2026-11-02T00:00-08:00'), nights)).toBe(180);
  });

  test('never comes for a calendar without open days, and says so', () => {
    expect(() => nextOpening(at('2026-03-03T08:00-08:00'), never)).toThrow('stays closed');
  });
});

test.each([
  ['2026-03-03T09:00-08:00', '2026-03-03T10:30-08:00', 90],
  ['2026-03-03T17:00-08:00', '2026-03-04T09:00-08:00', 120],
  ['2026-03-06T17:00-08:00', '2026-03-09T09:00-07:00', 360],
  ['2026-07-02T18:00-07:00', '2026-07-06T08:00-07:00', 0],
  ['2026-03-04T09:00-08:00', '2026-03-03T17:00-08:00', -120],
])('between %s and %s pass %d working minutes', (from, to, passed) => {
  expect(workingMinutesBetween(at(from), at(to), hospital)).toBe(passed);
});

const instant = fc.date({ min: at('2026-01-01T00:00Z'), max: at('2028-12-01T00:00Z'), noInvalidDate: true });
const zone = fc.constantFrom('America/Los_Angeles', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Cairo', 'UTC');
const inAnyZone = (...calendars: Calendar[]) =>
  fc.tuple(zone, fc.constantFrom(...calendars)).map(([timeZone, one]) => ({ ...one, timeZone }));
const byDay = inAnyZone(hospital, shortFriday);
const calendar = inAnyZone(hospital, shortFriday, roundTheClock, nights);
const amount = fc.integer({ min: 0, max: 40 });
const working = fc.record({ unit: fc.constantFrom('workingHours', 'businessDays', 'minutes'), amount });

const openOrClosing = (when: Date, on: Calendar) => isOpen(when, on) || isOpen(new Date(when.getTime() - 1), on);

describe('for every hour, zone and calendar', () => {
  test('whoever asks later is never answered earlier', () => {
    fc.assert(
      fc.property(instant, instant, working, byDay, (one, other, duration, on) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const due = addWorkingTime(early, duration, on);
        return due >= early && due <= addWorkingTime(late, duration, on);
      }),
    );
  });

  test('a longer promise is never due earlier', () => {
    fc.assert(
      fc.property(instant, working, amount, calendar, (from, duration, more, on) => {
        const longer = { ...duration, amount: duration.amount + more };
        return addWorkingTime(from, duration, on) <= addWorkingTime(from, longer, on);
      }),
    );
  });

  test('a promise in two parts is due when the whole one is', () => {
    fc.assert(
      fc.property(instant, amount, amount, calendar, (from, first, second, on) => {
        const inParts = addWorkingTime(addWorkingTime(from, hours(first), on), hours(second), on);
        expect(inParts).toEqual(addWorkingTime(from, hours(first + second), on));
      }),
    );
    fc.assert(
      fc.property(instant, amount, amount, (from, first, second) => {
        const inParts = addWorkingTime(addWorkingTime(from, days(first), hospital), days(second), hospital);
        expect(inParts).toEqual(addWorkingTime(from, days(first + second), hospital));
      }),
    );
  });

  test('nothing is due while nobody is there', () => {
    fc.assert(
      fc.property(instant, amount, fc.constantFrom(hours, days), calendar, (from, count, unit, on) =>
        openOrClosing(addWorkingTime(from, unit(count), on), on),
      ),
    );
  });

  test('as many working minutes pass as were promised', () => {
    fc.assert(
      fc.property(instant, amount, calendar, (from, count, on) => {
        expect(workingMinutesBetween(from, addWorkingTime(from, hours(count), on), on)).toBeCloseTo(count * 60, 6);
      }),
    );
  });

  test('no working minute passes before the next opening', () => {
    fc.assert(
      fc.property(instant, calendar, (from, on) => {
        const opening = nextOpening(from, on);
        expect(isOpen(opening, on)).toBe(true);
        expect(workingMinutesBetween(from, opening, on)).toBe(0);
      }),
    );
  });
});

test('the days ahead are those on which somebody is there, by our own clock', () => {
  const closedOnWednesday = { ...hospital, holidays: [{ date: '2026-03-11' }] };
  const openings = openingsAhead(new Date('2026-03-08T03:00Z'), 7, closedOnWednesday);
  expect(openings.map(({ opens, closes }) => `${opens.toISOString()} ${closes.toISOString()}`)).toEqual([
    '2026-03-07T17:00:00.000Z 2026-03-07T21:00:00.000Z',
    '2026-03-09T15:00:00.000Z 2026-03-10T01:00:00.000Z',
    '2026-03-10T15:00:00.000Z 2026-03-11T01:00:00.000Z',
    '2026-03-12T15:00:00.000Z 2026-03-13T01:00:00.000Z',
    '2026-03-13T15:00:00.000Z 2026-03-14T01:00:00.000Z',
  ]);
});
