import { westernDigits } from './digits';

/**
 * No vowels, so that no words arise, and of each pair that is mistaken for another (0 O, 1 I L, 2 Z, 5 S, 6 G, 8 B, U V)
 * at most one. 23 is a prime, which the check character needs.
 */
export const referenceAlphabet = '23456789CDFHJKMNPQRTWXY';

const base = referenceAlphabet.length;
const random = 7;

/** All different and none zero in a field of prime size: any one wrong character and any two exchanged show. */
const weights = [11, 12, 13, 14, 15, 16, 17, 18];

const sum = (characters: string) =>
  [...characters].reduce((total, character, at) => total + referenceAlphabet.indexOf(character) * weights[at]!, 0) %
  base;

const checked = (characters: string) =>
  characters + [...referenceAlphabet].find((check) => sum(characters + check) === 0)!;

const written = (characters: string) => `HW-${characters.slice(0, 4)}-${characters.slice(4)}`;

export type RandomBytes = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

const byChance: RandomBytes = (bytes) => crypto.getRandomValues(bytes);

/** Bytes beyond the last whole run of the alphabet are thrown away, or its first characters would come more often. */
function randomCharacters(count: number, fill: RandomBytes) {
  let characters = '';
  while (characters.length < count) {
    const usable = [...fill(new Uint8Array(count * 2))].filter((byte) => byte < 256 - (256 % base));
    characters += usable.map((byte) => referenceAlphabet[byte % base]).join('');
  }
  return characters.slice(0, count);
}

/** `HW-7K3F-92QD`: seven random characters and a check character. The database sees to it that none is given twice. */
export const newReference = (fill: RandomBytes = byChance) => written(checked(randomCharacters(random, fill)));

/** As many random characters and one that checks them, for what has a number of its own: up to seven. */
export const newCode = (count: number, fill: RandomBytes = byChance) => checked(randomCharacters(count, fill));

/** Whether its last character fits the ones before it. */
export const isCode = (code: string) => [...code].every((sign) => referenceAlphabet.includes(sign)) && sum(code) === 0;

/** Without its dashes and the letters that all of them begin with. */
export const plainReference = (reference: string) => reference.replace(/^HW|-/g, '');

/** A reference as people type it – any case, width and digits, with or without dashes or `HW` – or `null`; never a guess. */
export function readReference(text: string): string | null {
  if (text.length > 100) return null;
  const typed = westernDigits(text.normalize('NFKC'))
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '');
  const characters = typed.length === random + 1 ? typed : typed.replace(/^HW/, '');
  if (characters.length !== random + 1) return null;
  const known = [...characters].every((character) => referenceAlphabet.includes(character));
  return known && sum(characters) === 0 ? written(characters) : null;
}
