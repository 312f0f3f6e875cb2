import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCode, newCode, newReference, readReference, referenceAlphabet } from '@/lib/people/references';

const reference = fc
  .uint8Array({ minLength: 14, maxLength: 14, max: 229 })
  .map((bytes) => newReference((into) => (into.set(bytes), into)));
const plain = (text: string) => text.replaceAll('-', '').slice(2);

test('a reference looks like HW-7K3F-92QD and is read as it was given', () => {
  expect(readReference('HW-7K3F-92QD')).toBe('HW-7K3F-92QD');
  for (let times = 0; times < 500; times += 1) {
    const given = newReference();
    expect(given).toMatch(/^HW-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(given.slice(2)).not.toMatch(/[01OILUVSZBG]/);
    expect(readReference(given)).toBe(given);
  }
});

test('a reference is read in any writing', () => {
  for (const typed of [
    ' hw 7k3f 92qd ',
    '7K3F92QD',
    'hw7k3f92qd',
    'HW–7K3F—92QD',
    'ＨＷ－７Ｋ３Ｆ－９２ＱＤ',
    '\u2066HW-٧K٣F-٩٢QD\u2069',
  ])
    expect(readReference(typed)).toBe('HW-7K3F-92QD');
});

test('what is no reference is not guessed', () => {
  for (const typed of [
    '',
    'HW',
    'HW-7K3F-92Q',
    'HW-7K3F-92QDD',
    'HW-7K3F-92Q0',
    'HX-7K3F-92QD',
    'HW-7К3F-92QD',
    'x'.repeat(10_000),
  ])
    expect(readReference(typed)).toBeNull();
});

test('any one wrong character is noticed', () => {
  fc.assert(
    fc.property(reference, fc.nat(7), fc.constantFrom(...referenceAlphabet), (given, at, other) => {
      const characters = plain(given);
      fc.pre(characters[at] !== other);
      expect(readReference(characters.slice(0, at) + other + characters.slice(at + 1))).toBeNull();
    }),
  );
});

test('any two exchanged characters are noticed, neighbours or not', () => {
  fc.assert(
    fc.property(reference, fc.nat(7), fc.nat(7), (given, one, other) => {
      const characters = [...plain(given)];
      fc.pre(characters[one] !== characters[other]);
      [characters[one], characters[other]] = [characters[other]!, characters[one]!];
      expect(readReference(characters.join(''))).toBeNull();
    }),
  );
});

test('every character of the alphabet is given equally often', () => {
  const counts = new Map<string, number>();
  for (let times = 0; times < 4000; times += 1)
    for (const character of plain(newReference()).slice(0, 7)) counts.set(character, (counts.get(character) ?? 0) + 1);
  const fair = (4000 * 7) / referenceAlphabet.length;
  expect(counts.size).toBe(referenceAlphabet.length);
  for (const count of counts.values()) expect(Math.abs(count - fair) / fair).toBeLessThan(0.2);
});

test('any one wrong and any two exchanged characters of a code show', () => {
  const code = newCode(5);
  expect(isCode(code)).toBe(true);
  for (const [at, sign] of [...code].entries())
    for (const other of referenceAlphabet.replace(sign, ''))
      expect(isCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
  for (let at = 0; at + 1 < code.length; at += 1) {
    const exchanged = code.slice(0, at) + code[at + 1]! + code[at]! + code.slice(at + 2);
    expect(isCode(exchanged)).toBe(exchanged === code);
  }
});
