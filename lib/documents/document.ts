import type { Locale } from '@/lib/i18n/locales';

/** A place of words in a sentence that a document sets apart from it: a value in another script, an address. */
export type Row = { label: string; value: string };

/**
 * What a document is made of, in words that were chosen before: this folder speaks no language. Text is only ever text; what
 * looks like markup is printed as it was written.
 */
export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'small'; text: string }
  | { kind: 'list'; rows: string[]; numbered?: boolean }
  | { kind: 'facts'; rows: Row[] }
  | { kind: 'table'; columns: string[]; rows: string[][] }
  | { kind: 'notice'; text: string }
  /** A square for a camera beside lines of text, and the address that it holds in letters. */
  | { kind: 'code'; url: string; alt: string; lines: string[] }
  /** Lines to sign on, side by side. */
  | { kind: 'signatures'; places: string[] };

/** Who sends it, as it stands at the top: names and numbers, no sentences. */
export type Letterhead = { name: string; lines: string[] };

/** One language of a document; each begins on a page of its own. */
export type Part = { locale: Locale; letterhead: Letterhead; facts: Row[]; title: string; blocks: Block[] };

/** The same description gives the same bytes: the only time in it is the one at which it was made. */
export type Description = { number: string; madeAt: Date; parts: [Part, ...Part[]] };
