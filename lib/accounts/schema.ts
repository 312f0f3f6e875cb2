import { z } from 'zod';
import { StaffRole } from '@/lib/db/generated/enums';
import { because, email, oneOf, requiredText } from '@/lib/forms/fields';
import { locales } from '@/lib/i18n/locales';
import { westernDigits } from '@/lib/people/digits';
import { isTimeZone } from '@/lib/people/time-zones';

export const linkRequest = z.object({ email: email() });

export const phraseSignIn = z.object({ reference: requiredText(100), phrase: requiredText(100) });

/** A password is taken as it was typed; its end only guards the hash against megabytes. */
const password = () => z.string(because('required')).min(1, because('required')).max(1000, because('tooLong'));

export const staffSignIn = z.object({ email: email(), password: password() });

/** Six digits of any script, or a recovery code. */
export const secondFactor = z.object({
  code: requiredText(100).transform((typed) => westernDigits(typed.normalize('NFKC')).replaceAll(/[\s\p{Cf}]/gu, '')),
});

export const newStaff = z.object({
  email: email(),
  name: requiredText(200),
  role: oneOf(...Object.values(StaffRole)),
  locale: oneOf(...locales),
  timeZone: z.string().refine(isTimeZone, because('timeZone')),
});

export type NewStaff = z.output<typeof newStaff>;
