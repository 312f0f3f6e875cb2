import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { textHash } from './text-hash';

type Pair = { fromLanguage: string; language: string };

/** Sentences that a qualified person has translated before, by the hash of the source. */
export async function remembered(tx: Tx, { fromLanguage, language }: Pair, sentences: string[]) {
  const found = await tx.translationMemory.findMany({
    where: { fromLanguage, language, sourceHash: { in: sentences.map(textHash) } },
    select: { sourceHash: true, target: true },
  });
  return new Map(found.map(({ sourceHash, target }) => [sourceHash, target]));
}

/** The latest wording wins. */
export async function remember(tx: Tx, pair: Pair, sources: string[], targets: string[], byId: string) {
  for (const [at, source] of sources.entries()) {
    const written = { source, target: targets[at]!, byId, at: now() };
    const key = { fromLanguage: pair.fromLanguage, language: pair.language, sourceHash: textHash(source) };
    await tx.translationMemory.upsert({
      where: { fromLanguage_language_sourceHash: key },
      create: { ...key, ...written },
      update: written,
      select: { at: true },
    });
  }
}

const most = 400;
const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{3,}|\p{Script=Han}/gu));

/** What two sentences have in common, from 0 to 1. */
function likeness(one: Set<string>, other: Set<string>) {
  const shared = [...one].filter((word) => other.has(word)).length;
  return shared / Math.max(1, one.size + other.size - shared);
}

/** For each sentence the earlier ones that are most like it, of the latest in this pair of languages. */
export async function alike(tx: Tx, { fromLanguage, language }: Pair, sentences: string[]) {
  const latest = await tx.translationMemory.findMany({
    where: { fromLanguage, language },
    orderBy: { at: 'desc' },
    take: most,
    select: { source: true, target: true },
  });
  const known = latest.map((one) => ({ ...one, words: wordsOf(one.source) }));
  return sentences.map((sentence) => {
    const words = wordsOf(sentence);
    return known
      .map(({ source, target, words: own }) => ({ source, target, like: likeness(words, own) }))
      .filter(({ like }) => like >= 0.3)
      .toSorted((one, other) => other.like - one.like)
      .slice(0, 2);
  });
}
