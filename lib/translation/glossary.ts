import { lostWords } from './kept-words';

export type Term = { term: string; translation: string };

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const lettersBeside = '(?<![\\p{L}\\p{M}])';
const isHan = (text: string) => /\p{Script=Han}/u.test(text);

/** Words change their ends with case and number, and Arabic ones their beginnings: most of each word must be there. */
function stem(word: string) {
  const letters = [...word];
  return escaped(letters.slice(0, Math.max(3, Math.ceil(letters.length * 0.7))).join(''));
}

function says(text: string, words: string) {
  if (isHan(words)) return text.includes(words);
  return words
    .split(/\s+/)
    .every((word) => new RegExp(`${lettersBeside}(?:\\p{L}{0,3})${stem(word)}`, 'iu').test(text));
}

/** Terms of the glossary that stand in a sentence. */
export const termsIn = <T extends Term>(source: string, terms: T[]) => terms.filter(({ term }) => says(source, term));

/** Terms of the source that the translation says otherwise: a warning, because an inflected word may be meant. */
export const termsNotFollowed = <T extends Term>(source: string, target: string, terms: T[]) =>
  termsIn(source, terms).filter(({ translation }) => !says(target, translation));

/** What a translator is warned of in one sentence: terms said otherwise, and figures or addresses that are gone. */
export const warningsOf = (source: string, target: string, terms: Term[]) => [
  ...termsNotFollowed(source, target, terms).map(({ term, translation }) => ({ term, translation })),
  ...lostWords(source, target).map((lost) => ({ lost })),
];
