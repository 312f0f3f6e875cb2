import type { Messages } from '@/lib/i18n/messages';

type StoryCode = keyof Messages['public']['howItGoes']['stages'];

/** The stages in the order in which a patient goes through them. */
export const stageCodes = [
  'inquiry',
  'records',
  'review',
  'planning',
  'arrival',
  'treatment',
  'discharge',
  'home',
  'closed',
] as const satisfies StoryCode[];
