import { z } from 'zod';
import { criticalKinds } from '@/lib/access/critical-text';
import { Stage } from '@/lib/db/generated/enums';
import { because, oneOf, requiredText, someOf } from '@/lib/forms/fields';
import { locales } from '@/lib/i18n/locales';
import { cleanText } from '@/lib/people/texts';
import { criticalIn } from './critical-terms';
import { unknownVariables } from './variables';

export const longestMessage = 10_000;

const id = () => z.uuid(because('required'));
const words = { text: requiredText(longestMessage), language: oneOf(...locales) };

/** `id` is made with the form: the same one sent twice is one message. `edits` is the message that it changes. */
export const writing = z.object({ id: id(), edits: z.union([id(), z.literal('')]).optional(), ...words });

type Marked = { text: string; language: (typeof locales)[number]; critical: string[]; plain?: 'yes'; audience: string };

/** Who writes decides what is critical; where the words suggest it, they are asked once. */
const isDecided = ({ text, language, critical, plain, audience }: Marked) =>
  audience === 'staff' || critical.length > 0 || plain === 'yes' || criticalIn(text, language).length === 0;

export const sending = writing
  .extend({
    audience: oneOf('patient', 'staff'),
    awaitsAnswer: z.literal('yes').optional(),
    critical: someOf(...criticalKinds),
    plain: z.literal('yes').optional(),
  })
  .refine(isDecided, { error: because('looksCritical'), path: ['critical'] });

export type Writing = z.output<typeof writing>;
export type Sending = z.output<typeof sending>;

/** A draft may be empty: then there is none. */
export const drafting = z.object({
  text: z
    .string(because('required'))
    .transform(cleanText)
    .pipe(z.string().max(longestMessage, because('tooLong'))),
  language: oneOf(...locales),
});

export const keepingReply = z.object({
  title: requiredText(120),
  language: oneOf(...locales),
  text: requiredText(longestMessage).refine((text) => unknownVariables(text).length === 0, because('unknownVariable')),
  stages: someOf(...Object.values(Stage)),
  critical: someOf(...criticalKinds),
});

export type KeepingReply = z.output<typeof keepingReply>;
