import { z } from 'zod';
import { recordCodes } from '@/lib/hospital/schema';
import { locales } from '@/lib/i18n/locales';

const patient = z.object({ written: z.string(), passport: z.string().nullable(), bornOn: z.string() });
const about = z.object({
  /** One page in each. */
  locales: z.array(z.enum(locales)).min(1).max(2),
  reference: z.string(),
  patient,
});
const pieces = { slides: z.number().int(), blocks: z.number().int() };

/** What each kind of letter was made of, as codes and values: printed again, it is the same. */
export const contents = {
  recordsRequest: about.extend({ codes: z.array(z.enum(recordCodes)).min(1), recipient: z.string() }),
  shipping: about.extend(pieces),
  customs: about.extend({ ...pieces, sender: z.string() }),
};

export type LetterKind = keyof typeof contents;
export type Content<K extends LetterKind> = z.output<(typeof contents)[K]>;
