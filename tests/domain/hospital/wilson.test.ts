import { expect, test } from 'vitest';
import { wilson } from '@/lib/hospital/wilson';

test.each([
  [5, 20, 0.1119, 0.4687],
  [0, 20, 0, 0.1611],
  [20, 20, 0.8389, 1],
  [81, 263, 0.2553, 0.3662],
])('%d of %d lies between %d and %d', (occurred, counted, lower, upper) => {
  const [from, to] = wilson(occurred, counted, 0.95);
  expect(from).toBeCloseTo(lower, 4);
  expect(to).toBeCloseTo(upper, 4);
});

test('the more patients, the narrower the interval, and the surer, the wider', () => {
  const width = ([from, to]: [number, number]) => to - from;
  expect(width(wilson(50, 200, 0.95))).toBeLessThan(width(wilson(5, 20, 0.95)));
  expect(width(wilson(5, 20, 0.99))).toBeGreaterThan(width(wilson(5, 20, 0.95)));
});
