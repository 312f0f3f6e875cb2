import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanName, familyStandsIn, initials, isName, isPassportName, nameOrder } from '@/lib/people/names';
import { scriptOf, scriptTag } from '@/lib/people/scripts';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('people are called as they write it', () => {
  test.each([
    'محمد بن راشد آل مكتوم',
    '王小明',
    'Наталія Ковальчук',
    'Нұрсұлтан Әбішұлы',
    'Suharto',
    'María José García-Márquez',
    "Seán O'Brien",
    'Sean O’Brien',
    'Martin Luther King, Jr.',
    'Raj a/l Kumar',
    '买买提·吐尔逊',
    'ヴィンセント・ヴァン・ゴッホ',
    'राजेश कुमार',
    'میرزا علی‌اکبر',
    'Gʻulom Oʻktam',
    'Ê',
  ])('%s is a name', (name) => {
    expect(isName(cleanName(name))).toBe(true);
  });

  test.each([
    '',
    '   ',
    '-',
    '…',
    'Ann3',
    'علي٣',
    '😀',
    'Ann 😀',
    '1️⃣',
    '<b>Ann</b>',
    'a@b.c',
    'Ann_Lee',
    'x'.repeat(121),
    'Ann\nLee',
    'A\u0000nn',
    'A\u202enn',
  ])('%j is none', (text) => {
    expect(isName(text)).toBe(false);
  });

  test('a name of 120 letters still fits, whatever its script', () => {
    expect(isName('𠮷'.repeat(120))).toBe(true);
    expect(isName('𠮷'.repeat(121))).toBe(false);
  });
});

describe('a name is cleaned of what nobody typed', () => {
  test('nulls, overrides, zero-width marks and doubled spaces go', () => {
    expect(cleanName('  Anna\u0000 \t\u202eMaria\u202c \u200b\n Lee\ufeff ')).toBe('Anna Maria Lee');
  });

  test('the joiners of Persian and Hindi stay, stray ones go', () => {
    expect(cleanName('علی\u200cاکبر')).toBe('علی\u200cاکبر');
    expect(cleanName('क्\u200dष')).toBe('क्\u200dष');
    expect(cleanName('\u200dAnn \u200c Lee')).toBe('Ann Lee');
  });

  test('full-width letters of a Chinese keyboard become common ones', () => {
    expect(cleanName('ＺＨＡＮＧ　Ｗｅｉ')).toBe('ZHANG Wei');
  });

  test('cleaning twice changes nothing more, and leaves no invisible or control character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanName(text);
        expect(cleanName(clean)).toBe(clean);
        expect(clean).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b]|^\s|\s$|\s\s/u);
        expect(clean.normalize('NFC')).toBe(clean);
      }),
    );
  });

  test('what is a name stays one when cleaned', () => {
    fc.assert(fc.property(anyText, (text) => !isName(text) || isName(cleanName(text))));
  });
});

test.each([
  ['ALKHALIDI AHMAD', true],
  ['José Núñez', true],
  ['Łukasz Wiśniewski', true],
  ['Əli', true],
  ["O'Brien-Smith Jr.", true],
  ['محمد', false],
  ['Иван', false],
  ['王', false],
  ['Ann王', false],
  ['Ann 2', false],
  ["'-", false],
  ['A'.repeat(121), false],
])('the passport prints %s: %s', (text, fits) => {
  expect(isPassportName(text)).toBe(fits);
});

test.each([
  ['王小明', '王', 'familyFirst'],
  ['김민수', '김', 'familyFirst'],
  ['Nagy Péter', 'Nagy', 'familyFirst'],
  ['María García López', 'García López', 'familyLast'],
  ['María GARCÍA', 'García', 'familyLast'],
  ['محمد القحطاني', 'القحطاني', 'familyLast'],
  ['Suharto', undefined, 'single'],
  ['Suharto', 'Suharto', 'single'],
  ['王小明', undefined, 'unstated'],
  ['Siti Nurhaliza', undefined, 'unstated'],
  ['Juan Pérez Ruiz', 'Pérez', 'unstated'],
  ['Lee Ann Lee', 'Lee', 'unstated'],
  ['Anna Lee', 'Ann', 'unstated'],
] as const)('%s with the family name %s is %s', (written, family, order) => {
  expect(nameOrder({ written, family })).toBe(order);
});

test('the family name stands in the name as whole words', () => {
  expect(familyStandsIn('Annabel Lee', 'Lee')).toBe(true);
  expect(familyStandsIn('Annabel Lee', 'Ann')).toBe(false);
  expect(familyStandsIn('Annabel Lee', 'Bel')).toBe(false);
  expect(familyStandsIn('王小明', '王')).toBe(true);
  expect(familyStandsIn('王小明', '李')).toBe(false);
  expect(familyStandsIn('Annabel Lee', ' ')).toBe(false);
});

test.each([
  ['Ann Lee', 'AL'],
  ['ann van der lee', 'AL'],
  ['Suharto', 'S'],
  ['王小明', '小明'],
  ['ßig maß', 'SM'],
  ['王明', '明'],
  ['王', '王'],
  ['Élodie Ångström', 'ÉÅ'],
  ['наталія ковальчук', 'НК'],
  ['محمد القحطاني', 'م\u200cق'],
  ['买买提·吐尔逊', '买吐'],
  ['გიორგი ბერიძე', 'გბ'],
  ['', ''],
])('the initials of %s are %s', (written, letters) => {
  expect(initials({ written })).toBe(letters);
});

test('initials are never more than two graphemes', () => {
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  fc.assert(fc.property(anyText, (written) => [...graphemes.segment(initials({ written }))].length <= 2));
  expect([...graphemes.segment(initials({ written: 'محمد القحطاني' }))]).toHaveLength(2);
});

test.each([
  ['محمد', 'Arab', 'und-Arab'],
  ['王小明', 'Hani', 'und-Hani'],
  ['Наталія', 'Cyrl', 'und-Cyrl'],
  ['Ann 王', 'Latn', 'und-Latn'],
  ['123', 'Zyyy', 'und'],
])('%s is written in %s', (text, script, tag) => {
  expect(scriptOf(text)).toBe(script);
  expect(scriptTag(text)).toBe(tag);
});
