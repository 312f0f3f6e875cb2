import type { Locale } from '@/lib/i18n/locales';
import { lostWords } from './kept-words';
import { isWrongLanguage } from './wrong-language';

export type Refusal = 'count' | 'empty' | 'markup' | 'huge' | 'repeated' | 'lost' | 'sameWords' | 'wrongLanguage';

const markup = /<\/?[a-z][^>]*>|&(?:[a-z]+|#\d+);/i;

/** Chinese says in one sign what takes a word elsewhere. */
const isHuge = (source: string, target: string) => target.length > source.length * 8 + 80;

const hasLetters = (text: string) => /\p{L}{2}/u.test(text);

/** A run of one to eight words that comes four times in a row. */
function repeats(text: string) {
  const words = text.toLowerCase().split(/[\s.,;:!?،。，！？]+/u);
  const sizes = [1, 2, 3, 4, 5, 6, 7, 8];
  return sizes.some((size) => {
    let run = 0;
    return words.some((word, at) => {
      run = at >= size && word === words[at - size] ? run + 1 : 0;
      return run >= size * 3;
    });
  });
}

const stammers = (text: string) => repeats(text) || /(\p{L}{1,6})\1{5,}/u.test(text);

function refusalOfOne(source: string, target: string): Refusal | undefined {
  if (!target.trim()) return 'empty';
  if (markup.test(target) && !markup.test(source)) return 'markup';
  if (isHuge(source, target)) return 'huge';
  if (stammers(target) && !stammers(source)) return 'repeated';
  if (lostWords(source, target).length > 0) return 'lost';
  return undefined;
}

const longEnough = (text: string) => (text.match(/\p{L}/gu) ?? []).length >= 12;

type Answer = { sources: string[]; targets: string[]; from: Locale; to: Locale };

/** Why no reader may see what a machine answered; nothing where it looks like a translation. */
export function refusalOf({ sources, targets, from, to }: Answer): Refusal | undefined {
  if (targets.length !== sources.length) return 'count';
  const found = sources.map((source, at) => refusalOfOne(source, targets[at]!)).find(Boolean);
  if (found) return found;
  const [source, target] = [sources.join(' '), targets.join(' ')];
  if (!hasLetters(source)) return undefined;
  if (longEnough(source) && source === target) return 'sameWords';
  return isWrongLanguage(target, to, from) ? 'wrongLanguage' : undefined;
}
