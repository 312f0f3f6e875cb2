import { z } from 'zod';

export const duration = z.object({
  unit: z.enum(['workingHours', 'businessDays', 'minutes']),
  amount: z.number().int().positive(),
});

/** The open stages of a case, as `lib/care-journey/stages.ts` orders them. */
export const stageCodes = [
  'inquiry',
  'records',
  'review',
  'planning',
  'arrival',
  'treatment',
  'discharge',
  'home',
] as const;

export const promiseCodes = [
  'firstReply',
  'nextStep',
  'questionAnswered',
  'translation',
  'certifiedTranslation',
  'recordsChecked',
  'opinion',
  'estimate',
  'redFlag',
] as const;

/** `acuity`: for cases as severe as this or more (1 is the most severe). `stage`: only there. */
export const exception = duration.extend({
  promise: z.enum(promiseCodes),
  acuity: z.number().int().min(1).max(5).optional(),
  stage: z.enum(stageCodes).optional(),
});
