import { describe, expect, test } from 'vitest';
import { intlLocale, locales } from '@/lib/i18n/locales';
import { countryCodes, countryName, countryOptions, isCountry } from '@/lib/people/countries';
import { emergencyNumbersOf } from '@/lib/people/emergency-numbers';
import { languageName, languageOptions, languageTags } from '@/lib/people/languages';
import { cityOf, isTimeZone, zoneName, zonesOf } from '@/lib/people/time-zones';

const ownScript = {
  ar: /^[^a-z]+$/i,
  zh: /\p{Script=Han}/u,
  ru: /\p{Script=Cyrl}/u,
  uk: /\p{Script=Cyrl}/u,
  kk: /\p{Script=Cyrl}/u,
};

describe.each(locales)('in %s', (locale) => {
  const isOwn = (name: string) => !(locale in ownScript) || ownScript[locale as keyof typeof ownScript].test(name);

  test('every country has a name, and they stand in the order of the language', () => {
    const names = countryOptions(locale).map(({ name }) => name);
    expect(new Set(names).size).toBe(countryCodes.length);
    expect(names.filter((name) => !isOwn(name) || /^[A-Z]{2}$/.test(name))).toEqual([]);
    expect(names).toEqual(names.toSorted(new Intl.Collator(intlLocale(locale)).compare));
  });

  test.each(['speak', 'read'] as const)('every language to %s has its own name', (purpose) => {
    const names = languageOptions(locale, purpose).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(60);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !isOwn(name))).toEqual([]);
  });

  test('every time zone has a place to stand beside a time', () => {
    const places = countryCodes.flatMap(zonesOf).map((zone) => [zone, cityOf(zone, locale)] as const);
    expect(places.filter(([, place]) => !place || !isOwn(place) || /[/_]|GMT|UTC|^[A-Z]{2,5}$/.test(place))).toEqual(
      [],
    );
  });
});

test('Kazakh names are Kazakh and not Russian', () => {
  expect(languageName('kk', 'kk')).toBe('қазақ тілі');
  expect(
    languageOptions('kk')
      .filter(({ name }) => !/ тілі|^эсперанто|гоа/.test(name))
      .map(({ name }) => name),
  ).toEqual([]);
  expect(countryName('KZ', 'kk')).toBe('Қазақстан');
  expect(countryName('SA', 'kk')).toBe('Сауд Арабиясы');
});

test('languages to speak tell Mandarin from Cantonese, languages to read the two scripts', () => {
  expect(languageTags('speak')).toEqual(
    expect.arrayContaining(['cmn', 'yue', 'ar', 'kk', 'es', 'pt', 'uz', 'tg', 'ka']),
  );
  expect(languageTags('read')).toEqual(expect.arrayContaining(['zh-Hans', 'zh-Hant', 'es-419', 'pt-BR', 'ar', 'uk']));
});

test('countries are those of ISO 3166 and Kosovo', () => {
  expect(countryCodes.length).toBeGreaterThan(240);
  expect(['KW', 'MX', 'GU', 'XK', 'KZ'].every(isCountry)).toBe(true);
  expect(['', 'kw', 'XX', 'AC', 'USA', 'constructor'].some(isCountry)).toBe(false);
});

test('every country has a time zone that can be counted with', () => {
  for (const code of countryCodes) {
    expect(zonesOf(code), code).not.toEqual([]);
    expect(zonesOf(code).filter((zone) => !isTimeZone(zone))).toEqual([]);
  }
  expect(zonesOf('KW')).toEqual(['Asia/Kuwait']);
  expect(zonesOf('XX')).toEqual([]);
});

test('a time zone is a name, not an offset or any text', () => {
  expect(['Asia/Kolkata', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires', 'UTC'].every(isTimeZone)).toBe(true);
  expect(['', '+03:00', 'Mars/Base', 'kuwait', '../etc', 'A/'.repeat(5000)].some(isTimeZone)).toBe(false);
});

test.each([
  ['Asia/Kuwait', 'en', 'Kuwait'],
  ['Asia/Kuwait', 'ar', 'الكويت'],
  ['America/Los_Angeles', 'en', 'Los Angeles'],
  ['America/Los_Angeles', 'es', 'Los Ángeles'],
  ['America/Los_Angeles', 'ru', 'Лос-Анджелес'],
  ['America/Los_Angeles', 'zh', '洛杉矶'],
  ['Asia/Jakarta', 'id', 'Jakarta'],
  ['America/Sao_Paulo', 'fr', 'São Paulo'],
  ['Asia/Shanghai', 'kk', 'Қытай'],
] as const)('%s in %s is %s', (zone, locale, place) => {
  expect(cityOf(zone, locale)).toBe(place);
});

test('a zone has a name of its own', () => {
  expect(zoneName('America/Los_Angeles', 'en')).toBe('Pacific Time');
});

describe('in an emergency', () => {
  test.each([
    ['MX', '911'],
    ['CA', '911'],
    ['SA', '997'],
    ['AE', '998'],
    ['QA', '999'],
    ['KW', '112'],
    ['CN', '120'],
    ['GU', '911'],
    ['ID', '119'],
    ['BR', '192'],
    ['AR', '107'],
    ['CO', '123'],
    ['CL', '131'],
    ['PE', '106'],
    ['RU', '103'],
    ['UA', '103'],
    ['KZ', '103'],
    ['GE', '112'],
  ])('people in %s call %s', (country, number) => {
    expect(emergencyNumbersOf(country)[0]).toBe(number);
  });

  test('a country is listed once and only numbers are', () => {
    const listed = countryCodes.filter((code) => emergencyNumbersOf(code).length > 0);
    expect(listed.length).toBeGreaterThan(80);
    expect(listed.flatMap(emergencyNumbersOf).filter((number) => !/^\d{2,5}$/.test(number))).toEqual([]);
    expect(emergencyNumbersOf('XX')).toEqual([]);
  });
});
