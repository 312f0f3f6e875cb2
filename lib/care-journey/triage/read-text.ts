import type { Language } from './language';
import { type Place, placesOf, type Word, wordOf } from './phrases';
import { plainText } from './plain-text';
import { type Sign, signs } from './signs';

const between = /[.!?;:,\n،؛؟。！？；：，、…()]+(?!\d)/u;

const blank = wordOf(['~']);

/** One thought of a text; `aside` where it, or the few words before it, speaks of long ago or of others. */
type Thought = { words: Word[]; aside: boolean };

function without(words: Word[], places: Place[]) {
  if (places.length === 0) return words;
  const gone = new Set(places.flatMap(({ at, end }) => Array.from({ length: end - at }, (_, nth) => at + nth)));
  return words.map((word, at) => (gone.has(at) ? blank : word));
}

function splitAt(words: Word[], places: Place[]) {
  const cuts = [0, ...places.map(({ at }) => at).toSorted((one, other) => one - other), words.length];
  return cuts.slice(1).map((cut, nth) => words.slice(cuts[nth], cut));
}

/** "Ten years ago, I had …": a few words that are a clause of their own speak of the next one too. */
const fewWords = 6;

export const clausesOf = (text: string) => plainText(text).split(between);

/** The thoughts of a text in order; what only looks like a sign, in any of these languages, is gone from them. */
export function thoughtsOf(clauses: string[], language: Language, kindred: readonly Language[]): Thought[] {
  let aside = false;
  return clauses
    .flatMap((clause) => {
      const whole = language.wordsOf(clause);
      const harmless = kindred.flatMap((one) => placesOf(whole, one.harmless, one.writing));
      const words = without(whole, harmless);
      return splitAt(words, placesOf(words, language.turns, language.writing));
    })
    .map((words) => {
      const here = placesOf(words, language.elsewhere, language.writing).length > 0;
      const thought = { words, aside: here || aside };
      aside = here && words.length <= fewWords;
      return thought;
    });
}

function isDenied({ words, aside }: Thought, { at, end, phrase }: Place, language: Language) {
  const { near, writing, grownDenial } = language;
  const before = words.slice(Math.max(0, at - near.before), at);
  const rest = words[end - writing.wide(phrase.at(-1)!)]?.forms[0]?.slice(phrase.at(-1)!.length) ?? '';
  return (
    aside ||
    placesOf(before, language.before, writing).length > 0 ||
    placesOf(words.slice(end), language.after, writing).some((found) => found.at < near.after) ||
    Boolean(grownDenial?.test(rest))
  );
}

/** The signs of these thoughts; what is said once without a denial is said. */
export function signsIn(thoughts: Thought[], language: Language): Map<Sign, boolean> {
  const found = new Map<Sign, boolean>();
  for (const thought of thoughts)
    for (const place of placesOf(thought.words, language.signs, language.writing)) {
      const sign = language.signOf.get(place.phrase)!;
      found.set(sign, (found.get(sign) ?? true) && isDenied(thought, place, language));
    }
  return withExpecting(thoughts, language, inOrder(found));
}

/** As the list of signs has them, however they were said. */
const inOrder = (found: Map<Sign, boolean>) =>
  new Map(signs.flatMap((sign) => (found.has(sign) ? [[sign, found.get(sign)!]] : [])));

function withExpecting(thoughts: Thought[], language: Language, found: Map<Sign, boolean>) {
  const expecting = thoughts.some(
    ({ words, aside }) => !aside && placesOf(words, language.expecting, language.writing).length > 0,
  );
  const suffers = found.get('bleeding') === false || found.get('severePain') === false;
  if (expecting && suffers) found.set('pregnancy', false);
  return found;
}

export const evidenceOf = (thoughts: Thought[], language: Language) =>
  thoughts.flatMap(({ words }) => placesOf(words, language.common, language.writing)).length;
