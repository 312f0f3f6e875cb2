export type Piece = { words: string; host?: string };

/** The sign that ends a sentence is not part of an address. */
const address = /\bhttps?:\/\/[^\s<>"'\u2066-\u2069]*[^\s<>"'\u2066-\u2069.,;:!?)\]،。，؟]/gi;

const hostOf = (text: string) => (URL.canParse(text) ? new URL(text).host : undefined);

/** A text in pieces; an address says which host it truly leads to, whatever it looks like. */
export function piecesOf(text: string): Piece[] {
  const found = [...text.matchAll(address)];
  const ends = found.map(({ 0: words, index }) => index + words.length);
  const pieces = found.flatMap(({ 0: words, index }, at) => [
    { words: text.slice(ends[at - 1] ?? 0, index) },
    { words, host: hostOf(words) },
  ]);
  return [...pieces, { words: text.slice(ends.at(-1) ?? 0) }].filter(({ words }) => words);
}
