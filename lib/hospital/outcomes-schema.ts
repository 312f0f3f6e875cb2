import { z } from 'zod';

/** What is counted: codes of `outcomes.measures` in the messages; the programmes come after what is counted for all. */
export const measureCodes = [
  'all1',
  'all2',
  'all3',
  'all4',
  'heart',
  'cancer',
  'neurology',
  'orthopaedics',
  'digestive',
  'transplant',
  'women',
] as const;

const count = z.number().int().nonnegative();
const countedAfterDays = z.number().int().positive();

const figure = z
  .object({
    measure: z.enum(measureCodes),
    from: z.iso.date(),
    to: z.iso.date(),
    counted: count,
    occurred: count,
    source: z.string().trim().min(1),
    updated: z.iso.date(),
  })
  .refine(({ from, to }) => from <= to, 'begins before it ends')
  .refine(({ counted, occurred }) => occurred <= counted, 'occurred is not above counted');

export const outcomes = z.object({
  least: z.number().int().min(11, 'small numbers can name a person'),
  level: z.union([z.literal(0.9), z.literal(0.95), z.literal(0.99)]),
  days: z.object({
    all1: countedAfterDays,
    heart: countedAfterDays,
    neurology: countedAfterDays,
    orthopaedics: countedAfterDays,
    digestive: countedAfterDays,
    transplant: countedAfterDays,
  }),
  figures: z.array(figure),
});

export type MeasureCode = (typeof measureCodes)[number];
export type Outcomes = z.output<typeof outcomes>;
export type OutcomeFigure = Outcomes['figures'][number];
