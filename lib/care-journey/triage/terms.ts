import type { Sign } from './signs';

/**
 * What one language says of a sign: lists with commas between their terms. A word of a term stands for all words that
 * begin with it, `|` after it for that word alone; a few others may stand between two words of a term. Letters are
 * compared without marks and case.
 */
export type Terms = {
  script: 'Latn' | 'Cyrl' | 'Arab' | 'Hani';
  signs: Partial<Record<Sign, string>>;
  /** Words that say somebody expects a child: bleeding or severe pain is then a sign of its own. */
  expecting: string;
  /** Words that deny what follows. */
  before: string;
  /** Words that deny what stands before them. */
  after: string;
  /** Words that speak of long ago or of others, wherever they stand in the clause. */
  elsewhere: string;
  /** Words after which another thought begins. */
  turns: string;
  /** What only looks like a sign, or like a denial. */
  harmless: string;
  /** Small words by which the language of a text is known. */
  common: string;
  /** What may grow together with the beginning of a word: articles, "and", "with". */
  grownBefore?: string;
  /** A denial that grows together with the end of a word. */
  grownDenial?: string;
};
