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

const versions: [string, boolean, ReturnType<typeof version> | undefined][] = [
  ['no translation', false, undefined],
  ['one that is wanted', false, version('waiting', { ofHash: null, reviewedById: null })],
  ['a machine’s', false, version('machine', { reviewedById: null })],
  ['one that a translator has begun', false, version('draft')],
  ['a reviewed one', true, version('reviewed')],
  ['a reviewed one of earlier words', false, version('reviewed', { ofHash: 'before' })],
  ['one that nobody answers for by name', false, version('reviewed', { reviewedById: null })],
  ['a wanted one that was reviewed before the words changed', false, version('waiting', { ofHash: 'before' })],
];

test.each(versions)('a critical text with %s reaches a reader of another language: %s', (_, goes, made) => {
  for (const kind of criticalKinds) expect(mayReach(words([kind]), 'id', made)).toBe(goes);
  expect(mayReach(words(criticalKinds), 'id', made)).toBe(goes);
  expect(isReviewed({ textHash: 'now' }, made)).toBe(goes);
});

test.each(versions)('what is not critical, or in the reader’s own language, goes out with %s', (_, __, made) => {
  expect(mayReach(words([]), 'id', made)).toBe(true);
  for (const kind of criticalKinds) expect(mayReach(words([kind]), 'en', made)).toBe(true);
});
