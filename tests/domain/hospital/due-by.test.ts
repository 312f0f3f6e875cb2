import { afterEach, expect, test } from 'vitest';
import { dueBy } from '@/lib/hospital/due-by';
import { hospital } from '@/lib/hospital/profile';

const { staffed } = hospital.nightWatch;
afterEach(() => {
  hospital.nightWatch.staffed = staffed;
});

const saturdayNight = new Date('2026-03-14T23:00-07:00');

test('a first reply to a Saturday night is due on Monday at noon', () => {
  expect(dueBy('firstReply', saturdayNight)).toEqual(new Date('2026-03-16T12:00-07:00'));
});

test('a red flag is read within half an hour, day and night', () => {
  expect(dueBy('redFlag', saturdayNight)).toEqual(new Date('2026-03-14T23:30-07:00'));
});

test('without a night watch a red flag waits for the next opening', () => {
  hospital.nightWatch.staffed = false;
  expect(dueBy('redFlag', saturdayNight)).toEqual(new Date('2026-03-16T08:30-07:00'));
});
