import { plainText } from './plain-text';

/** A term as the words of which it is made. */
export type Phrase = readonly string[];

export type Phrases = Map<string, Phrase[]>;

export const listOf = (list: string) =>
  list
    .split(/,|\n/)
    .map((term) => plainText(term).trim())
    .filter(Boolean);

const keyOf = (word: string) => word.replace('|', '').slice(0, 2);

/** Terms by the beginning of their first word, so that a word of a text is compared with few of them. */
export function phrasesOf(list: string): Phrases {
  const found: Phrases = new Map();
  for (const term of listOf(list)) {
    const phrase = term.split(' ');
    const key = keyOf(phrase[0]!);
    found.set(key, [...(found.get(key) ?? []), phrase]);
  }
  return found;
}

/** A word with what may have grown before it, from the whole to the barest, and the beginnings by which terms are found. */
export type Word = { forms: readonly string[]; beginnings: readonly string[] };

export function wordOf(forms: readonly string[]): Word {
  const beginnings: string[] = [];
  for (const form of forms)
    for (const beginning of [form.slice(0, 2), form.slice(0, 1)])
      if (!beginnings.includes(beginning)) beginnings.push(beginning);
  return { forms, beginnings };
}

/** `wide`: how many words a part of a term takes; `gap`: how many others may stand between two parts. */
export type Writing = { wide: (part: string) => number; gap: number };

const fits = ({ forms }: Word, part: string) =>
  part.endsWith('|') ? forms.includes(part.slice(0, -1)) : forms.some((form) => form.startsWith(part));

/** The first of the words from here on that fits; -1 where none of so many does. */
function findPart(words: readonly Word[], from: number, until: number, part: string) {
  for (let at = from; at < until && at < words.length; at++) if (fits(words[at]!, part)) return at;
  return -1;
}

/** Where the phrase that begins at this word ends; null where it does not stand here. */
function endOf(words: readonly Word[], at: number, phrase: Phrase, { wide, gap }: Writing) {
  let end = at;
  for (let nth = 0; nth < phrase.length; nth++) {
    const part = phrase[nth]!;
    const found = findPart(words, end, end + 1 + (nth === 0 ? 0 : gap), part);
    if (found < 0) return null;
    end = found + wide(part);
  }
  return end;
}

export type Place = { at: number; end: number; phrase: Phrase };

const none: Phrase[] = [];

/** Mostly none: asked for each word of a text and each list, so that nothing is made where nothing is found. */
function candidates({ beginnings }: Word, phrases: Phrases) {
  let found = none;
  for (const beginning of beginnings) {
    const more = phrases.get(beginning);
    if (more) found = found === none ? more : [...found, ...more];
  }
  return found;
}

/** Every place at which one of these phrases stands. */
export function placesOf(words: readonly Word[], phrases: Phrases, writing: Writing): Place[] {
  const places: Place[] = [];
  for (let at = 0; at < words.length; at++)
    for (const phrase of candidates(words[at]!, phrases)) {
      const end = endOf(words, at, phrase, writing);
      if (end !== null) places.push({ at, end, phrase });
    }
  return places;
}
