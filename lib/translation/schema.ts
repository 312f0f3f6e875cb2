import { z } from 'zod';
import { because, oneOf, requiredText } from '@/lib/forms/fields';
import { locales } from '@/lib/i18n/locales';
import { cleanText } from '@/lib/people/texts';

const longestSegment = 4000;
const mostSegments = 1000;

const segment = z
  .string(because('required'))
  .transform(cleanText)
  .pipe(z.string().max(longestSegment, because('tooLong')));

/** The form names its boxes `segment0`, `segment1`, … in the order of the sentences, and whose words it showed. */
const segmentBoxes = (typed: Record<string, unknown>) => {
  const boxes = Object.keys(typed)
    .filter((name) => /^segment\d{1,3}$/.test(name))
    .slice(0, mostSegments);
  return {
    ...typed,
    segments: boxes.toSorted((one, other) => Number(one.slice(7)) - Number(other.slice(7))).map((name) => typed[name]),
  };
};

const fields = { sourceHash: z.string().max(64), segments: z.array(segment), seen: z.literal('yes').optional() };

export const translating = z.preprocess((typed) => segmentBoxes(typed as Record<string, unknown>), z.object(fields));

export type Translating = z.output<typeof translating>;

const pair = { fromLanguage: oneOf(...locales), language: oneOf(...locales) };
const isPair = ({ fromLanguage, language }: { fromLanguage: string; language: string }) => fromLanguage !== language;
const different = { error: because('otherLanguage'), path: ['language'] };

export const keepingTerm = z
  .object({ ...pair, term: requiredText(120), translation: requiredText(120) })
  .refine(isPair, different);

export const removingTerm = z.object({ termId: z.uuid(because('required')) });

export const qualifying = z.object({ ...pair, accountId: z.uuid(because('required')) }).refine(isPair, different);

export const endingQualification = z.object({ ...pair, accountId: z.uuid(because('required')) });

export const allowing = z.object({ host: requiredText(260), allowed: oneOf('yes', 'no') });
