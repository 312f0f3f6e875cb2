import { diffWordsWithSpace } from 'diff';

export type Change = { words: string; kind: 'same' | 'added' | 'removed' };

/** Two texts that have nothing in common would take long to compare, and say nothing. */
const patience = 300;

/** What became of one text in another version, word by word. */
export function changesIn(before: string, after: string, language: string): Change[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const found = diffWordsWithSpace(before, after, { intlSegmenter, timeout: patience });
  const parts = found ?? [
    { value: before, removed: true, added: false },
    { value: after, removed: false, added: true },
  ];
  return parts.map(({ value, added, removed }) => ({
    words: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}
