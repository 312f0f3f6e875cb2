import { expect, test } from 'vitest';
import { criticalKinds, isReviewed, mayReach } from '@/lib/access/critical-text';
import type { CriticalKind, TranslationState } from '@/lib/db/generated/enums';

const words = (critical: CriticalKind[]) => ({ language: 'en', textHash: 'now', critical });
const version = (state: TranslationState, changed: { ofHash?: string | null; reviewedById?: string | null } = {}) => ({
  state,
  ofHash: 'now',
  reviewedById: 'somebody',
  ...changed,
});

const versions: [string, ReturnType<typeof version> | undefined, boolean][] = [
  ['no translation', undefined, false],
  ['one that is wanted', version('waiting', { ofHash: null, reviewedById: null }), false],
  ['a machine’s', version('machine', { reviewedById: null }), false],
  ['one that a translator has begun', version('draft'), false],
  ['a reviewed one', version('reviewed'), true],
  ['a reviewed one of earlier words', version('reviewed', { ofHash: 'before' }), false],
  ['one that nobody answers for by name', version('reviewed', { reviewedById: null }), false],
  ['a wanted one that was reviewed before the words changed', version('waiting', { ofHash: 'before' }), false],
];

test.each(versions)('a critical text with %s reaches a reader of another language: %s', (_, made, goes) => {
  for (const kind of criticalKinds) expect(mayReach(words([kind]), 'id', made)).toBe(goes);
  expect(mayReach(words(criticalKinds), 'id', made)).toBe(goes);
  expect(isReviewed({ textHash: 'now' }, made)).toBe(goes);
});

test.each(versions)('what is not critical, or in the reader’s own language, goes out with %s', (_, made) => {
  expect(mayReach(words([]), 'id', made)).toBe(true);
  for (const kind of criticalKinds) expect(mayReach(words([kind]), 'en', made)).toBe(true);
});
