import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
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

export const newPassword = z.object({
  password: z.string(because('required')).min(12, because('passwordTooShort')).max(1000, because('tooLong')),
});

/** A link in the mailbox and a code of a colleague lead to a new password. */
export const beginning = newPassword.extend({ code: requiredText(100).transform((typed) => typed.normalize('NFKC')) });

export type Beginning = z.output<typeof beginning>;

/** What a browser answers for a passkey, as text; whether it is true is for its proof to say. */
const answer = <R extends { id: string; response: { clientDataJSON: string } }>() =>
  z
    .string(because('required'))
    .max(20_000, because('required'))
    .transform((text, context): R => {
      const read = asAnswer.safeParse(text);
      if (read.success) return read.data as unknown as R;
      context.addIssue({ code: 'custom', message: because('required') });
      return z.NEVER;
    });

const asAnswer = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: because('required') });
      return z.NEVER;
    }
  })
  .pipe(z.looseObject({ id: z.string().max(2000), response: z.looseObject({ clientDataJSON: z.string() }) }));

export const passkeyAnswer = z.object({ passkey: answer<AuthenticationResponseJSON>() });
export const newPasskey = z.object({ name: requiredText(60), passkey: answer<RegistrationResponseJSON>() });

export type PasskeyAnswer = z.output<typeof passkeyAnswer>;
export type NewPasskey = z.output<typeof newPasskey>;

export const newStaff = z.object({
  email: email(),
  name: requiredText(200),
  role: oneOf(...Object.values(StaffRole)),
  locale: oneOf(...locales),
  timeZone: z.string().refine(isTimeZone, because('timeZone')),
});

export type NewStaff = z.output<typeof newStaff>;
