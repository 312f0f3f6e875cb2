import { z } from 'zod';
import type { Messages } from '@/lib/i18n/messages';
import { cleanText } from '@/lib/people/texts';

/** A zod message is a code; its sentence stands in `messages/<locale>/validation.json`. */
export type ValidationCode = keyof Messages['validation'];

export const because = (code: ValidationCode) => code;

const text = () => z.string(because('required')).transform(cleanText);

export const requiredText = (longest: number) =>
  text().pipe(z.string().min(1, because('required')).max(longest, because('tooLong')));

/** Empty text is no answer. */
export const optionalText = (longest: number) =>
  z
    .preprocess((value) => value ?? '', text().pipe(z.string().max(longest, because('tooLong'))))
    .transform((value) => value || undefined);

export const email = () => requiredText(254).pipe(z.email(because('email')).max(254, because('tooLong')).toLowerCase());

export const oneOf = <const T extends string>(...choices: readonly T[]) => z.enum(choices, because('required'));

/** A group of check boxes: the chosen ones, in the order of `choices`; one ticked box arrives as plain text. */
export const someOf = <const T extends string>(...choices: readonly T[]) =>
  z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z
      .array(oneOf(...choices))
      .max(choices.length, because('required'))
      .transform((chosen) => choices.filter((choice) => chosen.includes(choice))),
  );

/** A button that asks nothing more. */
export const nothing = z.object({});

/** How far whoever fills in a form knew the case; what is no such number is none. */
export const seen = () =>
  z
    .string()
    .regex(/^\d{1,18}$/)
    .optional()
    .catch(undefined);

/** A button that decides something about what its form has shown. */
export const deciding = z.object({ seen: seen() });

/** A box that must be ticked by the person's own hand. */
export const ticked = () => z.literal('yes', because('mustAgree'));
