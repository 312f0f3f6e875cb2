import { z } from 'zod';
import { because, optionalText, requiredText } from '@/lib/forms/fields';
import { calendars, readBirthDate } from '@/lib/people/birth-dates';
import { isCountry } from '@/lib/people/countries';
import { cleanName, familyStandsIn, isName, isPassportName, longestName } from '@/lib/people/names';
import { readPhone } from '@/lib/people/phones';
import { isTimeZone } from '@/lib/people/time-zones';
import { latestToday } from '@/lib/people/today';

const name = () =>
  z
    .string(because('nameNeeded'))
    .transform(cleanName)
    .pipe(
      z
        .string()
        .min(1, because('nameNeeded'))
        .max(longestName, because('tooLong'))
        .refine(isName, because('nameCharacters')),
    );

const passport = () =>
  optionalText(longestName)
    .transform((text) => text && cleanName(text))
    .refine((text) => !text || isPassportName(text), because('passportLetters'));

/** A person's name: as they write it, and what else they want us to know of it (FHIR HumanName keeps `written` as text). */
export const nameFields = () =>
  z
    .object({
      written: name(),
      family: optionalText(longestName),
      passport: passport(),
      honorific: optionalText(30),
      spoken: optionalText(longestName),
    })
    .superRefine(({ written, family }, context) => {
      if (family && !familyStandsIn(written, family))
        context.addIssue({ code: 'custom', path: ['family'], message: because('familyNotInName') });
    });

export const writerNameFields = () => z.object({ written: name(), honorific: optionalText(30) });

/** Never refused on its own: what is wrong with a date is said once, beside all three parts. */
const part = () => z.preprocess((typed) => (typeof typed === 'string' ? typed.slice(0, 20) : ''), z.string());

/** Three typed parts in the calendar that was chosen; becomes an ISO date. */
export const birthFields = () =>
  z
    .object({
      birthCalendar: z.enum(calendars, because('required')),
      birthDay: part(),
      birthMonth: part(),
      birthYear: part(),
    })
    .transform(({ birthCalendar: calendar, birthDay: day, birthMonth: month, birthYear: year }, context) => {
      const read = readBirthDate({ calendar, day, month, year }, latestToday());
      if (read.ok) return { birthDate: read.iso, calendar };
      context.addIssue({ code: 'custom', path: ['birth'], message: because(read.code) });
      return z.NEVER;
    });

export const country = () => z.string(because('country')).refine(isCountry, because('country'));

export const timeZone = () => z.string(because('timeZone')).refine(isTimeZone, because('timeZone'));

/** A number as the country writes it; optional for whoever gave an e-mail address. Becomes E.164. */
export const phoneFields = (needed: boolean) =>
  z
    .object({ phoneCountry: country(), phone: needed ? requiredText(40) : optionalText(40) })
    .transform(({ phoneCountry, phone }, context) => {
      if (!phone) return { phoneCountry, phone: undefined };
      const read = readPhone(phoneCountry, phone);
      if (read.ok) return { phoneCountry, phone: read.e164 };
      context.addIssue({ code: 'custom', path: ['phone'], message: because(read.code) });
      return z.NEVER;
    });
