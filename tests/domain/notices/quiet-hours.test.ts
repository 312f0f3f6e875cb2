import { expect, test } from 'vitest';
import { afterQuietHours } from '@/lib/notices/quiet-hours';

const clock = (hour: number, minute = 0) => hour * 60 + minute;
const night = { from: clock(22), until: clock(7) };
const noon = { from: clock(12), until: clock(14, 30) };

test.each([
  ['in the evening before', '2026-11-25T18:59:00Z', '2026-11-25T18:59:00Z'],
  ['at the first minute', '2026-11-25T19:00:00Z', '2026-11-26T04:00:00Z'],
  ['before midnight', '2026-11-25T20:59:59Z', '2026-11-26T04:00:00Z'],
  ['after midnight', '2026-11-25T21:00:00Z', '2026-11-26T04:00:00Z'],
  ['at the last minute', '2026-11-26T03:59:59Z', '2026-11-26T04:00:00Z'],
  ['in the morning after', '2026-11-26T04:00:00Z', '2026-11-26T04:00:00Z'],
])('hours over midnight, in Kuwait, %s', (_, at, free) => {
  expect(afterQuietHours(new Date(at), 'Asia/Kuwait', night)).toEqual(new Date(free));
});

test('the same moment is night for one reader and day for another', () => {
  const at = new Date('2026-11-25T20:00:00Z');
  expect(afterQuietHours(at, 'Asia/Kuwait', night)).not.toEqual(at);
  expect(afterQuietHours(at, 'America/Lima', night)).toEqual(at);
  expect(afterQuietHours(at, 'Asia/Kathmandu', night)).toEqual(new Date('2026-11-26T01:15:00Z'));
});

test('hours within one day end on that day', () => {
  expect(afterQuietHours(new Date('2026-11-25T12:00:00Z'), 'Africa/Accra', noon)).toEqual(
    new Date('2026-11-25T14:30:00Z'),
  );
  expect(afterQuietHours(new Date('2026-11-25T14:30:00Z'), 'Africa/Accra', noon)).toEqual(
    new Date('2026-11-25T14:30:00Z'),
  );
});

test('the clock on the wall counts, in the nights when it is changed too', () => {
  const paris = (at: string) => afterQuietHours(new Date(at), 'Europe/Paris', night);
  expect(paris('2026-10-24T21:00:00Z')).toEqual(new Date('2026-10-25T06:00:00Z'));
  expect(paris('2026-03-28T22:00:00Z')).toEqual(new Date('2026-03-29T05:00:00Z'));
  const early = { from: clock(22), until: clock(2, 30) };
  expect(afterQuietHours(new Date('2026-03-28T23:00:00Z'), 'Europe/Paris', early)).toEqual(
    new Date('2026-03-29T01:30:00Z'),
  );
});

test('without quiet hours nothing waits', () => {
  const at = new Date('2026-11-25T23:00:00Z');
  expect(afterQuietHours(at, 'Asia/Kuwait', null)).toEqual(at);
});
