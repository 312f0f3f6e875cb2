import { listOf, type Phrase, type Phrases, phrasesOf, type Word, type Writing, wordOf } from './phrases';
import { plainText } from './plain-text';
import { type Sign, signs } from './signs';
import type { Terms } from './terms';

const betweenWords: Writing = { wide: () => 1, gap: 4 };
/** Each word is the text from one character on; a part takes as many of them as it has characters. */
const betweenCharacters: Writing = { wide: (part) => part.length, gap: 6 };

export type Language = {
  script: Terms['script'];
  writing: Writing;
  /** The terms of all signs in one list, which is gone through once, and the sign of each. */
  signs: Phrases;
  signOf: Map<Phrase, Sign>;
  wordsOf(clause: string): Word[];
  /** How many words before and after a sign may deny it. */
  near: { before: number; after: number };
  grownDenial: RegExp | null;
} & Record<'expecting' | 'before' | 'after' | 'elsewhere' | 'turns' | 'harmless' | 'common', Phrases>;

/** A word as it stands, and without up to three of what may have grown before it. */
function bared(word: string, grown: readonly string[]) {
  const forms = [word];
  for (let peeled = 0, from = 0; peeled < 3; peeled++) {
    const until = forms.length;
    for (; from < until; from++) peel(forms, forms[from]!, grown);
  }
  return wordOf(forms);
}

function peel(forms: string[], form: string, grown: readonly string[]) {
  for (const part of grown)
    if (form.startsWith(part) && form.length > part.length + 1) {
      const shorter = form.slice(part.length);
      if (!forms.includes(shorter)) forms.push(shorter);
    }
}

const characters = (clause: string) => [...clause].map((_, at) => wordOf([clause.slice(at)]));

const spaced = (grown: readonly string[]) => (clause: string) =>
  clause
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}~]+|[^\p{L}\p{N}~]+$/gu, ''))
    .filter(Boolean)
    .map((word) => bared(word, grown));

function signsOf(terms: Terms) {
  const found: Phrases = new Map();
  const signOf = new Map<Phrase, Sign>();
  for (const sign of signs)
    for (const [beginning, phrases] of phrasesOf(terms.signs[sign] ?? '')) {
      found.set(beginning, [...(found.get(beginning) ?? []), ...phrases]);
      for (const phrase of phrases) signOf.set(phrase, sign);
    }
  return { signs: found, signOf };
}

/** The lists of one language, ready to be looked up; once a process. */
export function languageOf(terms: Terms): Language {
  const unspaced = terms.script === 'Hani';
  return {
    script: terms.script,
    writing: unspaced ? betweenCharacters : betweenWords,
    ...signsOf(terms),
    wordsOf: unspaced ? characters : spaced(listOf(terms.grownBefore ?? '')),
    near: unspaced ? { before: 6, after: 8 } : { before: 4, after: 5 },
    grownDenial: terms.grownDenial ? new RegExp(`^(?:${plainText(terms.grownDenial)})`, 'u') : null,
    expecting: phrasesOf(terms.expecting),
    before: phrasesOf(terms.before),
    after: phrasesOf(terms.after),
    elsewhere: phrasesOf(terms.elsewhere),
    turns: phrasesOf(terms.turns),
    harmless: phrasesOf(terms.harmless),
    common: phrasesOf(terms.common),
  };
}
