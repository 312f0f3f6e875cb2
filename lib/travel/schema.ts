import { z } from 'zod';
import { TravelPurpose, TravelRuleKind } from '@/lib/db/generated/enums';
import { because, oneOf, optionalText, requiredText, someOf } from '@/lib/forms/fields';
import { today } from '@/lib/hospital/today';
import { locales } from '@/lib/i18n/locales';
import { isCountry } from '@/lib/people/countries';

export const ruleKinds = Object.values(TravelRuleKind);
export const purposes = Object.values(TravelPurpose);

const aDay = 24 * 3_600_000;
const earliest = new Date('1900-01-01');

/** As `<input type="date">` sends it; becomes midnight of UTC, as the database holds days. */
const day = () =>
  z
    .string(because('required'))
    .min(1, because('required'))
    .pipe(z.iso.date(because('dateImpossible')))
    .transform((iso) => new Date(iso))
    .refine((at) => at >= earliest, because('dateTooEarly'));

const optionalDay = () => z.preprocess((typed) => typed || undefined, day().optional());

/** A check counts for a year at most: a mistyped year must not make a rule true for ever. */
const checkAgainBy = () =>
  day()
    .refine((at) => at > today(), because('dateTooEarly'))
    .refine((at) => at.getTime() <= today().getTime() + 366 * aDay, because('dateTooLate'));

function isSecure(text: string) {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, hostname } = new URL(text);
  return protocol === 'https:' && !username && !password && hostname.includes('.');
}

const source = () =>
  requiredText(500)
    .refine(isSecure, because('httpsAddress'))
    .transform((text) => new URL(text).href);

/** Codes as they are typed, with spaces, commas or lines between them. */
const codesIn = (typed = '') => [
  ...new Set(
    typed
      .toUpperCase()
      .split(/[\s,;،、]+/)
      .filter(Boolean),
  ),
];

const countries = () =>
  optionalText(2000)
    .transform(codesIn)
    .pipe(z.array(z.string().refine(isCountry, because('countryCodes'))));

export const writing = z.object({
  language: oneOf(...locales),
  text: requiredText(4000),
  reviewedBy: requiredText(200),
});

export const checking = z.object({ checkedBy: requiredText(200), checkAgainBy: checkAgainBy() });

export const publishing = z
  .object({
    kind: oneOf(...ruleKinds),
    countries: countries(),
    purposes: someOf(...purposes),
    sourceName: requiredText(200),
    sourceUrl: source(),
    effectiveFrom: day(),
    effectiveUntil: optionalDay(),
    ...checking.shape,
    ...writing.shape,
  })
  .superRefine(({ effectiveFrom, effectiveUntil }, context) => {
    if (effectiveUntil && effectiveUntil < effectiveFrom)
      context.addIssue({ code: 'custom', path: ['effectiveUntil'], message: because('dateTooEarly') });
  });

export type Publishing = z.output<typeof publishing>;
export type Writing = z.output<typeof writing>;
export type Checking = z.output<typeof checking>;
