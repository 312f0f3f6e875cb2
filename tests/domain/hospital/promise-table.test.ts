import { describe, expect, test } from 'vitest';
import { way } from '@/lib/care-journey/stages';
import { type Circumstances, dueBy, durationOf } from '@/lib/hospital/due-by';
import { hospital } from '@/lib/hospital/profile';
import { stageCodes } from '@/lib/hospital/promise-schema';
import type { PromiseCode } from '@/lib/hospital/schema';
import { dueAfter, timeLeft } from '@/lib/hospital/working-time';

// Los Angeles: -08:00 in winter, -07:00 from 8 March to 31 October 2026; open 8 to 18 on weekdays, 9 to 13 on Saturday.
const due: [string, PromiseCode, Circumstances, string, string][] = [
  ['in the middle of a day', 'firstReply', {}, '2026-03-11T10:00-07:00', '2026-03-11T14:00-07:00'],
  ['over a night', 'firstReply', {}, '2026-03-11T16:30-07:00', '2026-03-12T10:30-07:00'],
  ['over a night and a Saturday', 'firstReply', {}, '2026-03-13T17:00-07:00', '2026-03-14T12:00-07:00'],
  ['over a weekend', 'firstReply', {}, '2026-03-14T12:00-07:00', '2026-03-16T11:00-07:00'],
  ['over the night in which clocks go forward', 'firstReply', {}, '2026-03-07T12:00-08:00', '2026-03-09T11:00-07:00'],
  ['over the night in which clocks go back', 'firstReply', {}, '2026-10-31T12:00-07:00', '2026-11-02T11:00-08:00'],
  ['over Thanksgiving', 'firstReply', {}, '2026-11-25T17:00-08:00', '2026-11-27T11:00-08:00'],
  ['sooner for acuity 2', 'firstReply', { acuity: 2 }, '2026-03-11T17:00-07:00', '2026-03-12T09:00-07:00'],
  ['at night too for acuity 1', 'firstReply', { acuity: 1 }, '2026-03-12T02:00-07:00', '2026-03-12T03:00-07:00'],
  ['as usual for acuity 3', 'firstReply', { acuity: 3 }, '2026-03-11T10:00-07:00', '2026-03-11T14:00-07:00'],
  ['in business days over a weekend', 'nextStep', {}, '2026-03-13T10:00-07:00', '2026-03-17T10:00-07:00'],
  ['in business days over Christmas', 'nextStep', {}, '2026-12-24T10:00-08:00', '2026-12-29T10:00-08:00'],
  ['one day at discharge', 'nextStep', { stage: 'discharge' }, '2026-03-13T10:00-07:00', '2026-03-16T10:00-07:00'],
  ['in hours for acuity 1', 'nextStep', { acuity: 1 }, '2026-03-13T16:00-07:00', '2026-03-14T11:00-07:00'],
  ['during treatment', 'questionAnswered', { stage: 'treatment' }, '2026-03-11T17:00-07:00', '2026-03-12T09:00-07:00'],
  ['day and night', 'redFlag', { acuity: 5 }, '2026-11-01T01:45-07:00', '2026-11-01T01:15-08:00'],
];

test.each(due)('%s a promise (%s, %j) is due in time', (_, kind, on, from, expected) => {
  expect(dueBy(kind, new Date(from), on)).toEqual(new Date(expected));
});

test('no exception is slower than the rule that it makes an exception of', () => {
  const from = new Date('2026-03-11T10:00-07:00');
  for (const { promise, acuity, stage } of hospital.sooner)
    expect(dueBy(promise, from, { acuity, stage }).getTime(), promise).toBeLessThanOrEqual(
      dueBy(promise, from).getTime(),
    );
});

test('the stages of the table are the open stages of a case', () => {
  expect([...stageCodes, 'closed']).toEqual([...way]);
});

const pauses: [string, PromiseCode, string, string, string, string][] = [
  [
    'within a day',
    'firstReply',
    '2026-03-11T10:00-07:00',
    '2026-03-11T11:00-07:00',
    '2026-03-11T13:00-07:00',
    '2026-03-11T16:00-07:00',
  ],
  [
    'over a night',
    'firstReply',
    '2026-03-11T10:00-07:00',
    '2026-03-11T11:00-07:00',
    '2026-03-12T09:00-07:00',
    '2026-03-12T12:00-07:00',
  ],
  [
    'resumed at night',
    'firstReply',
    '2026-03-11T10:00-07:00',
    '2026-03-11T11:00-07:00',
    '2026-03-12T23:00-07:00',
    '2026-03-13T11:00-07:00',
  ],
  [
    'paused at night',
    'firstReply',
    '2026-03-11T17:00-07:00',
    '2026-03-11T22:00-07:00',
    '2026-03-16T08:00-07:00',
    '2026-03-16T11:00-07:00',
  ],
  [
    'over a weekend',
    'nextStep',
    '2026-03-12T10:00-07:00',
    '2026-03-13T10:00-07:00',
    '2026-03-16T10:00-07:00',
    '2026-03-17T10:00-07:00',
  ],
  [
    'on a Saturday, which is no business day',
    'nextStep',
    '2026-03-13T10:00-07:00',
    '2026-03-14T10:00-07:00',
    '2026-03-14T12:00-07:00',
    '2026-03-17T10:00-07:00',
  ],
  [
    'over a holiday',
    'nextStep',
    '2026-11-24T10:00-08:00',
    '2026-11-25T10:00-08:00',
    '2026-11-27T10:00-08:00',
    '2026-11-30T10:00-08:00',
  ],
  [
    'over the change of clocks',
    'nextStep',
    '2026-03-06T10:00-08:00',
    '2026-03-06T12:00-08:00',
    '2026-03-09T12:00-07:00',
    '2026-03-11T10:00-07:00',
  ],
];

describe('a clock that stood still', () => {
  test.each(pauses)('%s goes on with what was left (%s)', (_, kind, made, paused, resumed, expected) => {
    const { unit } = durationOf(kind);
    const left = timeLeft(new Date(paused), dueBy(kind, new Date(made)), unit, hospital);
    expect(dueAfter(new Date(resumed), left, unit, hospital)).toEqual(new Date(expected));
  });

  test.each(pauses)('%s gives no time away when it is resumed at once (%s)', (_, kind, made, paused) => {
    const { unit } = durationOf(kind);
    const dueAt = dueBy(kind, new Date(made));
    const at = new Date(paused);
    expect(dueAfter(at, timeLeft(at, dueAt, unit, hospital), unit, hospital)).toEqual(dueAt);
  });

  test('what is late has no time left', () => {
    expect(timeLeft(new Date('2026-03-12T10:00Z'), new Date('2026-03-11T10:00Z'), 'minutes', hospital)).toBe(0);
  });
});
