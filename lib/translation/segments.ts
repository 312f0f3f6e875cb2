/** A sentence, and the white space between it and the next one. */
export type Segment = { words: string; gap: string };

const part = (text: string): Segment => {
  const words = text.trimEnd();
  return { words: words.trimStart(), gap: text.slice(words.length) };
};

/** Empty lines belong to the sentence before them. */
function append(segments: Segment[], next: Segment) {
  const last = segments.at(-1);
  if (next.words) segments.push(next);
  else if (last) last.gap += next.gap;
  return segments;
}

/** The sentences of a text in their order. Lines are kept apart, because a list is no running text. */
export function segmentsOf(text: string, language: string): Segment[] {
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' });
  const lines = text.match(/[^\n]+\n*|\n+/g) ?? [];
  return lines
    .flatMap((line) => [...sentences.segment(line)].map(({ segment }) => part(segment)))
    .reduce<Segment[]>(append, []);
}

/** Chinese sets no space between sentences, the others do. */
function gapIn(language: string, gap: string) {
  if (gap.includes('\n')) return gap;
  return language === 'zh' ? '' : ' ';
}

/** The text made of one translated sentence for each of its own, with its lines where they were. */
export const joined = (segments: Segment[], targets: string[], language: string) =>
  segments
    .map(({ gap }, at) => targets[at]!.trim() + gapIn(language, gap))
    .join('')
    .trim();
