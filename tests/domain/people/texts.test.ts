import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '@/lib/people/texts';

test('what a person wrote stays, in every script, with its lines, emoji and markup', () => {
  for (const text of [
    'a\n\tb',
    'السلام عليكم',
    'می‌خواهم',
    '👩‍👧 ❤️',
    '<script>alert(1)</script>',
    '5 < 6 & 7',
    '\u2066+965\u2069 اتصل',
  ])
    expect(cleanText(text)).toBe(text);
});

test('nulls and control characters go, line ends become one kind', () => {
  expect(cleanText('a\u0000b\u0007c\r\nd\re\u009f')).toBe('abc\nd\ne');
  expect(cleanText('e\u0301')).toBe('é');
  expect(cleanText('a\ud800b')).toBe('ab');
  expect(cleanText(' \n ')).toBe('');
});

test('nothing turns around the text that follows', () => {
  expect(cleanText('invoice\u202efdp.exe')).toBe('invoicefdp.exe');
  expect(cleanText('a\u2067b')).toBe('ab');
  expect(cleanText('a\u2069b')).toBe('ab');
  expect(cleanText('\u2067a\nb\u2069')).toBe('a\nb');
  expect(cleanText('\u2066a\u2067b\u2069')).toBe('a\u2067b\u2069');
});

test('cleaning twice changes nothing more, and the database can store what comes out', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.oneof(
          fc.string({ unit: 'binary', maxLength: 1 }),
          fc.constantFrom('\u2066', '\u2067', '\u2069', '\u202e', '\n', '\r', ' '),
        ),
      }),
      (text) => {
        const clean = cleanText(text);
        expect(cleanText(clean)).toBe(clean);
        expect(clean).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e]/u);
      },
    ),
  );
});
