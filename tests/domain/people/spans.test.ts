import { expect, test } from 'vitest';
import { locales } from '@/lib/i18n/locales';
import { fromNow, spanBetween } from '@/lib/people/spans';

const now = new Date('2026-11-23T16:00:00Z');
const after = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

test.each([
  [1, 'in 1 minute'],
  [0, 'in 1 minute'],
  [59, 'in 59 minutes'],
  [60, 'in 1 hour'],
  [47 * 60, 'in 47 hours'],
  [48 * 60, 'in 2 days'],
  [-30, '30 minutes ago'],
  [-3 * 24 * 60, '3 days ago'],
])('%i minutes from now is said as %s', (minutes, said) => {
  expect(fromNow(after(minutes), now, 'en')).toBe(said);
});

test('a span is as long both ways', () => {
  expect(spanBetween(after(180), now, 'en')).toBe('3 hours');
  expect(spanBetween(now, after(180), 'en')).toBe('3 hours');
});

test.each(locales.filter((locale) => locale !== 'en'))('the words of %s are its own, with Western digits', (locale) => {
  for (const minutes of [5, 180, 5 * 24 * 60]) {
    const said = [fromNow(after(minutes), now, locale), spanBetween(after(minutes), now, locale)];
    for (const words of said) {
      expect(words).toMatch(/[35]/);
      expect(words).not.toMatch(/hour|\bdays?\b|\bago\b/);
    }
  }
});
