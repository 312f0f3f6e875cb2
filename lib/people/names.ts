import { scriptOf } from './scripts';

/**
 * `written`: the whole name as its bearer writes it, any script, one word or many; `passport`: in Latin letters as the
 * passport prints it; `family`: the part of `written` that is the family name, where there is one; `spoken`: how it is said.
 */
export type HumanName = { written: string; passport?: string; family?: string; honorific?: string; spoken?: string };

export const longestName = 120;

// Malaysian and Indian passports print "a/l" and "s/o" inside names, hence the slash.
const nameCharacters = /^(?:[\p{L}\p{Mn}\p{Mc} '’‘`´׳״.．,،、·・‧•᛫\-‐‑/]|\u200c|\u200d)+$/u;
const passportCharacters = /^[\p{Script=Latin}\p{Mn}ʻʼ '’‘`´.\-‐‑/]+$/u;

const asTyped = (wide: string) => wide.normalize('NFKC');

/**
 * NFC on one line with single spaces; full-width Latin letters as common ones; without control characters, lone
 * surrogates and invisible marks. The two joiners stay after a letter, where Persian and Indic spelling needs them.
 */
export const cleanName = (text: string) =>
  text
    .replace(/[\uff01-\uff5e]/g, asTyped)
    .replace(/[\s\u0085]+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\ufe0f/gu, '')
    .replace(/(?<![\p{L}\p{M}])[\u200c\u200d]+/gu, '')
    .replace(/ +/g, ' ')
    .trim()
    .normalize('NFC');

const fits = (text: string) => /\p{L}/u.test(text) && [...text].length <= longestName;

/** Letters of any script and what stands between them in names; no digits, signs, emoji or markup; 120 characters. */
export const isName = (text: string) => fits(text) && nameCharacters.test(text);

/** The same in Latin letters, with or without diacritics. */
export const isPassportName = (text: string) =>
  fits(text) && /\p{Script=Latin}/u.test(text) && passportCharacters.test(text);

const alike = (text: string) => text.normalize('NFC').toLowerCase();
const unspaced = (text: string) => ['Hani', 'Hira', 'Kana', 'Hang'].includes(scriptOf(text));
const continues = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{M}\u200c\u200d]/u.test(letter);

/** Where `family` stands as whole words (in Chinese, Japanese and Korean also without spaces) in `written`. */
function placesOf(written: string, family: string) {
  const whole = alike(written).trim();
  const part = alike(family).trim();
  const free = (at: number) => unspaced(part) || (!continues(whole[at - 1]) && !continues(whole[at + part.length]));
  const starts = Array.from({ length: whole.length }, (_, at) => at);
  const places = part ? starts.filter((at) => whole.startsWith(part, at) && free(at)) : [];
  return { places, last: whole.length - part.length };
}

export const familyStandsIn = (written: string, family: string) => placesOf(written, family).places.length > 0;

export type NameOrder = 'familyFirst' | 'familyLast' | 'single' | 'unstated';

/** One word is a whole name, except where names are written without spaces: there nobody said what it is. */
const orderWithoutFamily = (written: string): NameOrder =>
  /[\s·・‧•]/u.test(written.trim()) || unspaced(written) || !written.trim() ? 'unstated' : 'single';

/** Follows from where the family name stands; in the middle, or at both ends, it says nothing. */
export function nameOrder({ written, family }: HumanName): NameOrder {
  if (!family) return orderWithoutFamily(written);
  const { places, last } = placesOf(written, family);
  if (places.length > 0 && last === 0) return 'single';
  const [first, end] = [places.includes(0), places.includes(last)];
  if (first === end) return 'unstated';
  return first ? 'familyFirst' : 'familyLast';
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const lettersOf = (text: string) =>
  [...graphemes.segment(text)].map((part) => part.segment).filter((part) => /\p{L}/u.test(part));
const cased = (text: string) => (['Latn', 'Cyrl', 'Grek', 'Armn'].includes(scriptOf(text)) ? text.toUpperCase() : text);

/** 王小明 is called 小明: the end of a name without spaces says more than its beginning. */
function endOf(name: string) {
  const letters = lettersOf(name);
  return letters.slice(letters.length > 2 ? -2 : -1).join('');
}

// The Arabic article would make half of all initials an alif.
const firstLetter = (word: string) => lettersOf(cased(word.replace(/^ال(?=\p{L}{2})/u, '')))[0] ?? '';

/** One or two letters for a badge. Arabic ones are kept apart by a non-joiner, or they would read as a word. */
export function initials({ written }: HumanName) {
  const words = written.split(/[\s·・‧•]+/u).filter((word) => /\p{L}/u.test(word));
  if (unspaced(written) && words.length === 1) return endOf(written);
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words;
  return ends.map(firstLetter).join(scriptOf(written) === 'Arab' ? '\u200c' : '');
}
