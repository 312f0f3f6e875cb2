const isolates = /[\u2066-\u2068]/;
const anyIsolate = /[\u2066-\u2069]/;
const endOfIsolate = '\u2069';

/** An isolate without its end would turn around the words that stand after this text on a page. */
function withoutUnbalancedIsolates(line: string) {
  if (!anyIsolate.test(line)) return line;
  const characters = [...line];
  const open: number[] = [];
  const unbalanced = new Set<number>();
  for (const [at, character] of characters.entries()) {
    if (isolates.test(character)) open.push(at);
    if (character === endOfIsolate && open.pop() === undefined) unbalanced.add(at);
  }
  for (const at of open) unbalanced.add(at);
  return characters.filter((_, at) => !unbalanced.has(at)).join('');
}

/**
 * Free text as it may be stored and shown beside other text: NFC, line ends as `\n`, without null bytes, control
 * characters, lone surrogates, embeddings and overrides of direction, and isolates without their other half.
 * White space around it goes; everything else stays, markup as text.
 */
export const cleanText = (text: string) =>
  text
    .replace(/\r\n?|\u0085/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e]/gu, '')
    .split('\n')
    .map(withoutUnbalancedIsolates)
    .join('\n')
    .normalize('NFC')
    .trim();
