import { CriticalKind, type TranslationState } from '@/lib/db/generated/enums';

export const criticalKinds = Object.values(CriticalKind);

type Words = { language: string; textHash: string; critical: readonly CriticalKind[] };
type Version = { state: TranslationState; ofHash: string | null; reviewedById: string | null };

/** Reviewed are the words as they stand now, by a person with a name: after a change the review counts no more. */
export const isReviewed = ({ textHash }: Pick<Words, 'textHash'>, version: Version | null | undefined) =>
  version?.state === 'reviewed' && version.ofHash === textHash && version.reviewedById !== null;

/**
 * The gate before every text that the hospital sends, whatever it is: a critical one reaches a reader of another language
 * only by words that a named qualified person has reviewed (45 CFR 92.201).
 */
export const mayReach = (words: Words, language: string, version: Version | null | undefined) =>
  words.critical.length === 0 || words.language === language || isReviewed(words, version);
