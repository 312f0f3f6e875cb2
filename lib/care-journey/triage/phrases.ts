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

/** A word with what may have grown before it, from the whole to the barest. */
export type Word = readonly string[];

/** `wide`: how many words a part of a term takes; `gap`: how many others may stand between two parts. */
export type Writing = { wide: (part: string) => number; gap: number };

const fits = (word: Word | undefined, part: string) =>
  part.endsWith('|')
    ? Boolean(word?.includes(part.slice(0, -1)))
    : Boolean(word?.some((form) => form.startsWith(part)));

/** Where the phrase that begins at this word ends; null where it does not stand here. */
function endOf(words: readonly Word[], at: number, phrase: Phrase, { wide, gap }: Writing) {
  let end = at;
  for (const [nth, part] of phrase.entries()) {
    const reach = nth === 0 ? 0 : gap;
    const found = words.slice(end, end + reach + 1).findIndex((word) => fits(word, part));
    if (found < 0) return null;
    end += found + wide(part);
  }
  return end;
}

export type Place = { at: number; end: number; phrase: Phrase };

/** Few, and mostly none: asked for each word of a text and each list. */
function candidates(word: Word, phrases: Phrases) {
  const found: Phrase[] = [];
  for (const form of word)
    for (const beginning of [form.slice(0, 2), form.slice(0, 1)]) {
      const more = phrases.get(beginning)?.filter((phrase) => !found.includes(phrase));
      if (more) found.push(...more);
    }
  return found;
}

/** Every place at which one of these phrases stands. */
export function placesOf(words: readonly Word[], phrases: Phrases, writing: Writing): Place[] {
  const places: Place[] = [];
  for (const [at, word] of words.entries())
    for (const phrase of candidates(word, phrases)) {
      const end = endOf(words, at, phrase, writing);
      if (end !== null) places.push({ at, end, phrase });
    }
  return places;
}
