import { z } from 'zod';
import { because, oneOf, optionalText, requiredText, ticked } from '@/lib/forms/fields';
import { locales } from '@/lib/i18n/locales';

/** How far an order was known when a form about it was opened. */
const version = z.coerce.number().int().min(0).max(1_000_000).catch(-1);

export const ordering = z
  .object({ recordId: z.guid(because('required')), fromLanguage: oneOf(...locales), language: oneOf(...locales) })
  .refine(({ fromLanguage, language }) => fromLanguage !== language, {
    error: because('otherLanguage'),
    path: ['language'],
  });

export const assigningOrder = z.object({ orderId: z.guid(), version, translatorId: z.guid(because('required')) });

export const takingOrder = z.object({ version });

/** One box that is ticked arrives as plain text. */
export const delivering = z.object({
  version,
  files: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.guid()).min(1, because('required')).max(100, because('required')),
  ),
});

export const returning = z.object({ version, remark: requiredText(2000) });

/** Who is qualified for the languages compares the two texts. */
export const certifying = z.object({ version, compared: ticked(), statement: optionalText(1000) });

/** Who is not says on what the certificate rests: that of an agency, say. */
export const certifyingForHouse = z.object({ version, compared: ticked(), statement: requiredText(1000) });

export const cancelling = z.object({ orderId: z.guid(), version });

export type Ordering = z.output<typeof ordering>;
export type Delivering = z.output<typeof delivering>;
export type Returning = z.output<typeof returning>;
export type Certifying = { version: number; compared: 'yes'; statement?: string };
