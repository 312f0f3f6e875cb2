import { expect, test } from 'vitest';
import type { Values } from '@/lib/forms/form-state';
import { fieldNames, findStep, type Slug, steps } from '@/lib/inquiries/steps';
import validation from '@/messages/en/validation.json' with { type: 'json' };
import { someAnswers } from '@/tests/support/a-case';

const answers = someAnswers({ urgency: { signs: ['stroke'] }, emergency: { understood: 'yes' } });
const schemaOf = (slug: Slug, on = answers) => findStep(slug)!.asks(on);

/** The first refusal of each field, as `submit` would answer. */
function refusals(slug: Slug, typed: unknown, on = answers) {
  const { error } = schemaOf(slug, on).safeParse(typed);
  return Object.fromEntries(
    (error?.issues ?? []).toReversed().map(({ path, message }) => [String(path[0] ?? ''), message]),
  );
}

const answered = (slug: Slug, otherwise: Values) => ({ ...answers[slug], ...otherwise });

const long = 'ن'.repeat(10_000);
const born = (day: string, month: string, year: string, calendar = 'gregory') => ({
  birthCalendar: calendar,
  birthDay: day,
  birthMonth: month,
  birthYear: year,
});

test('what a mother in Kuwait answers is taken at every step', () => {
  for (const { slug } of steps) expect(refusals(slug, answers[slug]), slug).toEqual({});
});

const refused: [Slug, Values, Record<string, string>][] = [
  ['who', {}, { askingFor: 'required' }],
  ['who', { askingFor: 'everybody' }, { askingFor: 'required' }],
  ['who', { askingFor: ['me', 'me'] }, { askingFor: 'required' }],
  ['reach', { by: 'email' }, { email: 'required' }],
  ['reach', { by: 'email', email: ' ' }, { email: 'required' }],
  ['reach', { by: 'email', email: 'noura@' }, { email: 'email' }],
  ['reach', { by: 'email', email: 'نورة@مثال.إختبار' }, { email: 'email' }],
  ['reach', { by: 'email', email: '💐@example.org' }, { email: 'email' }],
  ['reach', { by: 'email', email: 'a@example.org\r\nBcc: b@example.org' }, { email: 'email' }],
  ['reach', { by: 'email', email: ['a@example.org', 'b@example.org'] }, { email: 'email' }],
  ['reach', { by: 'email', email: `${'a'.repeat(10_000)}@example.org` }, { email: 'tooLong' }],
  ['relation', { relation: 'friend' }, { relation: 'required' }],
  ['authority', {}, { authority: 'required' }],
  ['your-name', {}, { written: 'nameNeeded' }],
  ['your-name', { written: 'نورة', honorific: long }, { honorific: 'tooLong' }],
  ['patient-name', { written: '' }, { written: 'nameNeeded' }],
  ['patient-name', { written: '\u0000\u200b' }, { written: 'nameNeeded' }],
  ['patient-name', { written: '\ud800' }, { written: 'nameNeeded' }],
  ['patient-name', { written: long }, { written: 'tooLong' }],
  ['patient-name', { written: '🙂' }, { written: 'nameCharacters' }],
  ['patient-name', { written: 'R2D2' }, { written: 'nameCharacters' }],
  ['patient-name', { written: '<b>Ann</b>' }, { written: 'nameCharacters' }],
  ['patient-name', { written: ['Ann', 'Ben'] }, { written: 'nameNeeded' }],
  ['patient-name', { written: '王小明', passport: '王小明' }, { passport: 'passportLetters' }],
  ['patient-name', { written: '王小明', passport: long }, { passport: 'tooLong' }],
  ['patient-name', { written: '王小明', family: '李' }, { family: 'familyNotInName' }],
  ['patient-name', { written: '王小明', spoken: ['a', 'b'] }, { spoken: 'required' }],
  ['birth-date', {}, { birthCalendar: 'required' }],
  ['birth-date', { birthCalendar: 'gregory' }, { birth: 'dateIncomplete' }],
  ['birth-date', born('30', '2', '2015'), { birth: 'dateImpossible' }],
  ['birth-date', born('31', '8', '1440', 'islamic-umalqura'), { birth: 'dateImpossible' }],
  ['birth-date', born('30', '8', '1440', 'islamic-umalqura'), {}],
  ['birth-date', born('30', '9', '1440', 'islamic-umalqura'), { birth: 'dateImpossible' }],
  ['birth-date', born('1', '1', '2200'), { birth: 'dateInFuture' }],
  ['birth-date', born('1', '1', '1800'), { birth: 'dateTooLongAgo' }],
  ['birth-date', born('14', '9', '1438'), { birth: 'dateCalendarUnlikely' }],
  ['birth-date', born('1', '1', '85'), { birth: 'dateIncomplete' }],
  ['birth-date', born('🙂', '1', '2015'), { birth: 'dateImpossible' }],
  ['birth-date', born('-1', '1', '2015'), { birth: 'dateImpossible' }],
  ['birth-date', born('1'.repeat(10_000), '1', '2015'), { birth: 'dateImpossible' }],
  ['birth-date', { ...born('1', '1', '2015'), birthDay: ['1', '2'] }, { birth: 'dateIncomplete' }],
  ['country', {}, { country: 'country' }],
  ['country', { country: 'ZZ' }, { country: 'country' }],
  ['country', { country: 'Kuwait' }, { country: 'country' }],
  ['country', { country: '__proto__' }, { country: 'country' }],
  ['country', { country: ['KW', 'SA'] }, { country: 'country' }],
  ['urgency', {}, { signs: 'required' }],
  ['urgency', { signs: 'headache' }, { signs: 'required' }],
  ['urgency', { signs: ['none', 'stroke'] }, { signs: 'noneAndOther' }],
  ['urgency', { signs: Array(10_000).fill('none') }, { signs: 'required' }],
  ['emergency', {}, { understood: 'mustAgree' }],
  ['emergency', { understood: 'no' }, { understood: 'mustAgree' }],
  ['programme', { programme: 'teeth' }, { programme: 'required' }],
  ['condition', {}, { known: 'required' }],
  ['condition', { known: '\u0000\ud800' }, { known: 'required' }],
  ['condition', { known: long }, { known: 'tooLong' }],
  ['condition', { known: ['a', 'b'] }, { known: 'required' }],
  ['phone', { phoneCountry: 'KW', phone: '+966 50 123 4567' }, { phone: 'phoneOtherCountry' }],
  ['phone', { phoneCountry: 'KW', phone: '991' }, { phone: 'phoneTooShort' }],
  ['phone', { phoneCountry: 'KW', phone: '9912 3456 7890' }, { phone: 'phoneTooLong' }],
  ['phone', { phoneCountry: 'KW', phone: 'call me' }, { phone: 'phoneInvalid' }],
  ['phone', { phoneCountry: 'KW', phone: '☎️' }, { phone: 'phoneInvalid' }],
  ['phone', { phoneCountry: 'KW', phone: long }, { phone: 'tooLong' }],
  ['phone', { phoneCountry: 'XX', phone: '9912 3456' }, { phoneCountry: 'country' }],
  ['phone', { phoneCountry: 'KW', phone: ['1', '2'] }, { phone: 'required' }],
  ['channel', {}, { channel: 'required', timeZone: 'timeZone' }],
  ['channel', answered('channel', { timeZone: 'Asia/Atlantis' }), { timeZone: 'timeZone' }],
  ['channel', answered('channel', { timeZone: '+03:00' }), { timeZone: 'timeZone' }],
  ['channel', answered('channel', { timeZone: long }), { timeZone: 'timeZone' }],
  ['channel', answered('channel', { bestHours: ['night'] }), { bestHours: 'required' }],
  ['languages', {}, { speaks: 'required', reads: 'required', interpreter: 'required' }],
  ['languages', answered('languages', { speaks: 'tlh' }), { speaks: 'required' }],
  ['languages', answered('languages', { reads: '../en' }), { reads: 'required' }],
  ['payer', { payer: 'embassy', currency: 'XXX' }, { currency: 'required' }],
  ['wishes', { faith: long, modesty: long }, { faith: 'tooLong', modesty: 'tooLong' }],
  ['wishes', { diet: 'everything' }, { diet: 'required' }],
  ['wishes', { clinicianGender: '' }, { clinicianGender: 'required' }],
  ['decisions', { decides: 'patient' }, { toldFirst: 'required' }],
  ['decisions', { decides: 'family', toldFirst: 'family', decisionNote: long }, { decisionNote: 'tooLong' }],
  ['consent', {}, { 'consent-privacyNotice': 'mustAgree', 'consent-healthData': 'mustAgree' }],
  [
    'consent',
    { ...answers.consent, 'consent-contactByMessenger': 'no' },
    { 'consent-contactByMessenger': 'mustAgree' },
  ],
];

test.each(refused)('at the step %s, %j is answered by %j', (slug, typed, errors) => {
  expect(refusals(slug, typed)).toEqual(errors);
});

test('whoever gave no e-mail address must give a phone number', () => {
  const typed = { phoneCountry: 'KW', phone: '' };
  expect(refusals('phone', typed)).toEqual({});
  expect(refusals('phone', typed, { ...answers, reach: { by: 'none' } })).toEqual({ phone: 'required' });
});

const strange: unknown[] = [
  '',
  ' ',
  long,
  '\u0000',
  '\ud800\udc00\ud800',
  '👩‍👩‍👧',
  '<script>alert(1)</script>',
  '\'; DROP TABLE "Draft"; --',
  '\u202e\u2066\u2069',
  '𝔄𝔫𝔫',
  [],
  ['yes', 'yes'],
  Array(5_000).fill('x'),
  {},
  JSON.parse('{"__proto__": {"polluted": true}, "constructor": "x"}'),
  null,
  0,
  Number.NaN,
  true,
];

test.each(steps.map(({ slug }) => slug))(
  'no field of %s throws at strange input, and each refusal has its sentence',
  (slug) => {
    for (const name of fieldNames(schemaOf(slug)))
      for (const value of strange)
        for (const [field, code] of Object.entries(refusals(slug, { ...answers[slug], [name]: value }))) {
          expect(Object.keys(validation), `${name}: ${String(value).slice(0, 20)}`).toContain(code);
          expect([name, 'birth', 'email', 'phone', 'family']).toContain(field);
        }
  },
);

test('a prototype in a form pollutes nothing and is not kept', () => {
  const typed = JSON.parse('{"__proto__": {"polluted": true}, "askingFor": "me", "isAdmin": "yes"}');
  expect(schemaOf('who').parse(typed)).toEqual({ askingFor: 'me' });
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('markup, foreign letters and emoji stay as they were written, as text', () => {
  const known = '<img src=x onerror=alert(1)> & "boli" 💔 – қан қысымы';
  expect(schemaOf('condition').parse({ known })).toEqual({ known, hoped: undefined });
});

test('null bytes, lone surrogates and overrides of direction leave a text, the rest stays', () => {
  expect(schemaOf('condition').parse({ known: 'a\u0000b\ud83d c\u202ed\r\ne' })).toMatchObject({ known: 'ab cd\ne' });
});

test('digits of any script make the same phone number and the same day', () => {
  expect(schemaOf('phone').parse({ phoneCountry: 'KW', phone: '٩٩١٢ ٣٤٥٦' })).toMatchObject({ phone: '+96599123456' });
  const day = schemaOf('birth-date').parse(born('١٤', '٩', '١٤٣٨', 'islamic-umalqura'));
  expect(day).toEqual({ birthDate: '2017-06-09', calendar: 'islamic-umalqura' });
});
