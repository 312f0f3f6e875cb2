import { z } from 'zod';
import { because, oneOf, requiredText, someOf } from '@/lib/forms/fields';
import { recordCodes } from '@/lib/hospital/schema';
import { locales } from '@/lib/i18n/locales';
import { westernDigits } from '@/lib/people/digits';

const longestName = 160;
const mostPieces = 200;

/** Made with the page: a form that is sent twice makes one letter. */
const id = z.guid();
const language = oneOf(...locales);
const inEnglish = z
  .literal('yes')
  .optional()
  .transform((ticked) => ticked === 'yes');

/** How many slides or blocks; nobody has to know it yet. */
const count = z
  .preprocess((typed) => (typeof typed === 'string' && westernDigits(typed).trim()) || '0', z.string())
  .pipe(z.string().regex(/^\d{1,3}$/, because('pieces')))
  .transform(Number)
  .pipe(z.number().max(mostPieces, because('pieces')));

const codes = someOf(...recordCodes).pipe(z.array(z.enum(recordCodes)).min(1, because('required')));

export const requesting = z.object({ id, recipient: requiredText(longestName), codes, language, inEnglish });
export const shipping = z.object({ id, slides: count, blocks: count, language, inEnglish });
export const declaring = z.object({ id, sender: requiredText(longestName), slides: count, blocks: count, language });

export type Request = z.output<typeof requesting>;
export type Shipping = z.output<typeof shipping>;
export type Declaration = z.output<typeof declaring>;
