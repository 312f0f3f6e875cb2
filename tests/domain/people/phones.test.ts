import * as fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json';
import { getCountries, getCountryCallingCode, getExampleNumber } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { westernDigits } from '@/lib/people/digits';
import { callingCodeOf, readPhone, showPhone } from '@/lib/people/phones';

const scripts = ['latn', 'arab', 'arabext', 'fullwide', 'deva', 'beng', 'thai'];
const inDigitsOf = (script: string, text: string) => {
  const format = new Intl.NumberFormat(`en-u-nu-${script}`, { useGrouping: false });
  return text.replace(/\d/g, (digit) => format.format(Number(digit)));
};

test.each(
  Intl.supportedValuesOf('numberingSystem').filter((system) =>
    /^[\p{Nd}]{2}$/u.test(new Intl.NumberFormat(`en-u-nu-${system}`).format(12)),
  ),
)('the digits of %s are read', (system) => {
  expect(westernDigits(inDigitsOf(system, 'a 0123456789 b'))).toBe('a 0123456789 b');
});

test('text without digits stays as it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      (text) => westernDigits(text).replace(/\d/g, '0') === text.replace(/\p{Nd}/gu, '0'),
    ),
  );
});

test.each([
  ['KW', '9765 4321', '+96597654321'],
  ['KW', '٩٧٦٥٤٣٢١', '+96597654321'],
  ['KW', '۹۷۶۵۴۳۲۱', '+96597654321'],
  ['KW', '００９６５　９７６５４３２１', '+96597654321'],
  ['KW', '\u202a+965 9765-4321\u202c', '+96597654321'],
  ['KW', '+965 9765–4321', '+96597654321'],
  ['MX', '55 1234 5678', '+525512345678'],
  ['US', '(213) 373-4253', '+12133734253'],
  ['US', '0012133734253', '+12133734253'],
  ['US', '+1 671 300 1234', '+16713001234'],
  ['GU', '671 300 1234', '+16713001234'],
  ['RU', '8 (912) 345-67-89', '+79123456789'],
  ['KZ', '8 701 234 56 78', '+77012345678'],
  ['ID', '0812-345-678', '+62812345678'],
  ['ID', '0062 812 345 678', '+62812345678'],
  ['CN', '139 1234 5678', '+8613912345678'],
])('in %s %s is %s', (country, typed, e164) => {
  expect(readPhone(country, typed)).toEqual({ ok: true, e164 });
});

test.each([
  ['KW', '', 'phoneInvalid'],
  ['KW', 'call me', 'phoneInvalid'],
  ['KW', '9765 4321 ext 5', 'phoneInvalid'],
  ['KW', '97654321\u0000<b>', 'phoneInvalid'],
  ['XX', '97654321', 'phoneInvalid'],
  ['KW', '0000 0000', 'phoneInvalid'],
  ['KW', '9765', 'phoneTooShort'],
  ['KW', '9', 'phoneTooShort'],
  ['KW', '9765 4321 12', 'phoneTooLong'],
  ['KW', '9'.repeat(60), 'phoneTooLong'],
  ['KW', '9'.repeat(10_000), 'phoneTooLong'],
  ['KW', '+966 50 123 4567', 'phoneOtherCountry'],
  ['KW', '00966501234567', 'phoneOtherCountry'],
  ['US', '011 966 50 123 4567', 'phoneOtherCountry'],
  ['KW', '+966 50', 'phoneOtherCountry'],
])('in %s %s is refused: %s', (country, typed, code) => {
  expect(readPhone(country, typed)).toEqual({ ok: false, code });
});

test.each(getCountries())('a mobile number of %s is read in every writing', (country) => {
  const example = getExampleNumber(country, examples);
  if (!example) return;
  const expected = { ok: true, e164: example.number };
  const code = getCountryCallingCode(country);
  for (const typed of [
    example.formatNational(),
    example.formatInternational(),
    example.number,
    `00${code}${example.nationalNumber}`,
  ])
    for (const script of scripts) expect(readPhone(country, inDigitsOf(script, typed))).toEqual(expected);
});

test('whatever is typed gets an answer, and what is accepted is a number of the country', () => {
  const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[+0]{0,2}[0-9 ()-]{4,16}$/));
  fc.assert(
    fc.property(fc.constantFrom(...getCountries()), typed, (country, text) => {
      const result = readPhone(country, text);
      if (result.ok) expect(result.e164.startsWith(callingCodeOf(country)!)).toBe(true);
    }),
  );
});

test('a number is shown in groups', () => {
  expect(showPhone('+96597654321')).toBe('+965 9765 4321');
  expect(showPhone('nonsense')).toBe('nonsense');
  expect(callingCodeOf('KW')).toBe('+965');
  expect(callingCodeOf('XX')).toBeNull();
});
