import { z } from 'zod';
import { because, email, oneOf, optionalText, requiredText, someOf, ticked } from '@/lib/forms/fields';
import type { Values } from '@/lib/forms/form-state';
import { consentsFor, type Jurisdiction, jurisdictionOf } from '@/lib/hospital/jurisdictions';
import { programmeCodes } from '@/lib/hospital/schema';
import { locales } from '@/lib/i18n/locales';
import { languageTags } from '@/lib/people/languages';
import { birthFields, country, nameFields, phoneFields, timeZone, writerNameFields } from './fields';
import { redFlags } from './red-flags';

/** What was typed, by step; it is read anew through the schemas whenever it is needed. */
export type Answers = Partial<Record<string, Values>>;

export const relations = ['parent', 'guardian', 'spouse', 'child', 'sibling', 'other'] as const;
export const authorities = ['patientAsked', 'parentOfMinor', 'legalRepresentative', 'notYetAsked'] as const;
export const channels = ['email', 'phone', 'whatsapp', 'wechat', 'telegram'] as const;
export const dayParts = ['morning', 'afternoon', 'evening'] as const;
export const programmeChoices = [...programmeCodes, 'unsure'] as const;
export const payers = ['self', 'embassy', 'insurer', 'employer', 'other'] as const;
export const currencies = [
  'USD',
  'EUR',
  'GBP',
  'CAD',
  'MXN',
  'BRL',
  'ARS',
  'CLP',
  'COP',
  'PEN',
  'SAR',
  'AED',
  'QAR',
  'KWD',
  'BHD',
  'OMR',
  'EGP',
  'IQD',
  'CNY',
  'IDR',
  'RUB',
  'UAH',
  'KZT',
  'UZS',
  'TRY',
  'INR',
] as const;
export const diets = ['halal', 'kosher', 'vegetarian', 'vegan', 'noPork', 'noBeef', 'diabetic', 'allergy'] as const;

const who = z.object({ askingFor: oneOf('me', 'relative', 'patient', 'payer') });

const address = email();

const reach = z
  .object({ by: oneOf('email', 'none'), email: z.string(because('email')).optional() })
  .transform(({ by, email: typed }, context) => {
    if (by === 'none') return { email: undefined };
    const read = address.safeParse(typed ?? '');
    if (read.success) return { email: read.data };
    context.addIssue({ code: 'custom', path: ['email'], message: read.error.issues[0]!.message });
    return z.NEVER;
  });

const urgency = z
  .object({ signs: someOf(...redFlags, 'none') })
  .superRefine(({ signs }, context) => {
    if (signs.length === 0) context.addIssue({ code: 'custom', path: ['signs'], message: because('required') });
    if (signs.includes('none') && signs.length > 1)
      context.addIssue({ code: 'custom', path: ['signs'], message: because('noneAndOther') });
  })
  .transform(({ signs }) => ({ redFlags: signs.filter((sign) => sign !== 'none') }));

const wishes = z.object({
  faith: optionalText(300),
  diet: someOf(...diets),
  clinicianGender: oneOf('any', 'woman', 'man').optional(),
  modesty: optionalText(500),
  fasting: optionalText(300),
  other: optionalText(1000),
});

const decisions = z.object({
  decides: oneOf('patient', 'together', 'family'),
  toldFirst: oneOf('patient', 'writer', 'family'),
  decisionNote: optionalText(500),
});

export const consentName = (code: string) => `consent-${code}`;

export const consentsOf = (answers: Answers) => {
  const jurisdiction = jurisdictionOf(String(answers.country?.country ?? ''));
  return { jurisdiction, consents: consentsFor(jurisdiction) };
};

const boxesOf = (jurisdiction: Jurisdiction) =>
  z.object(
    Object.fromEntries(
      consentsFor(jurisdiction).map(({ code, required }) => [
        consentName(code),
        required ? ticked() : ticked().optional(),
      ]),
    ),
  );

// A schema is costly to make and cheap to ask: each is made once.
const boxes = {
  general: boxesOf('general'),
  gdpr: boxesOf('gdpr'),
  pdpl: boxesOf('pdpl'),
  pipl: boxesOf('pipl'),
} satisfies Record<Jurisdiction, z.ZodType>;
const phone = { needed: phoneFields(true), optional: phoneFields(false) };

const ofSomeoneElse = ({ who: typed }: Answers) => typed !== undefined && typed.askingFor !== 'me';
const hasSigns = ({ urgency: typed }: Answers) => (urgency.safeParse(typed).data?.redFlags.length ?? 0) > 0;
const hasNoMail = ({ reach: typed }: Answers) => typed?.by === 'none';

const step = <Name extends string, S extends z.ZodType>(
  slug: Name,
  asks: (answers: Answers) => S,
  when: (answers: Answers) => boolean = () => true,
) => ({ slug, asks, when });

const always =
  <S extends z.ZodType>(schema: S) =>
  () =>
    schema;

/** One question a page, in this order. Which are asked follows from the answers before. */
export const steps = [
  step('who', always(who)),
  step('reach', always(reach)),
  step(
    'relation',
    always(z.object({ relation: oneOf(...relations) })),
    ({ who: typed }) => typed?.askingFor === 'relative',
  ),
  step('authority', always(z.object({ authority: oneOf(...authorities) })), ofSomeoneElse),
  step('your-name', always(writerNameFields()), ofSomeoneElse),
  step('patient-name', always(nameFields())),
  step('birth-date', always(birthFields())),
  step('country', always(z.object({ country: country() }))),
  step('urgency', always(urgency)),
  step('emergency', always(z.object({ understood: ticked() })), hasSigns),
  step('programme', always(z.object({ programme: oneOf(...programmeChoices) }))),
  step('condition', always(z.object({ known: requiredText(5000), hoped: optionalText(2000) }))),
  step('phone', (answers) => (hasNoMail(answers) ? phone.needed : phone.optional)),
  step(
    'channel',
    always(z.object({ channel: oneOf(...channels), timeZone: timeZone(), bestHours: someOf(...dayParts) })),
  ),
  step(
    'languages',
    always(
      z.object({ speaks: oneOf(...languageTags('speak')), reads: oneOf(...locales), interpreter: oneOf('yes', 'no') }),
    ),
  ),
  step('payer', always(z.object({ payer: oneOf(...payers), currency: oneOf(...currencies) }))),
  step('wishes', always(wishes)),
  step('decisions', always(decisions)),
  step('consent', (answers) => boxes[consentsOf(answers).jurisdiction]),
] as const;

export type Slug = (typeof steps)[number]['slug'];

export type Sent = { [S in (typeof steps)[number] as S['slug']]?: ReturnType<S['asks']>['_zod']['output'] };

/** The names of the fields that a step knows; others in a form are not kept. */
export function fieldNames(schema: z.ZodType): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  return schema instanceof z.ZodPipe ? fieldNames(schema.in as z.ZodType) : [];
}

export const findStep = (slug: string) => steps.find((one) => one.slug === slug);

export const asked = (answers: Answers) => steps.filter(({ when }) => when(answers));

/** Progress follows from the answers: there is no step counter to fall out of date. */
export const nextStep = (answers: Answers) =>
  asked(answers).find(({ slug, asks }) => !asks(answers).safeParse(answers[slug]).success);

export function canVisit(slug: string, answers: Answers) {
  const path = asked(answers).map((one) => one.slug as string);
  const next = nextStep(answers)?.slug;
  const reached = next ? path.indexOf(next) : path.length - 1;
  return path.slice(0, reached + 1).includes(slug);
}

/** The step before this one on the way of these answers, for the link back. */
export function stepBefore(slug: string, answers: Answers) {
  const path = asked(answers);
  return path[path.findIndex((one) => one.slug === slug) - 1]?.slug;
}

/** All answers read through their schemas; `null` while one is missing or no longer fits. */
export function readAnswers(answers: Answers): Sent | null {
  const read = asked(answers).map(({ slug, asks }) => [slug, asks(answers).safeParse(answers[slug])] as const);
  if (read.some(([, { success }]) => !success)) return null;
  return Object.fromEntries(read.map(([slug, { data }]) => [slug, data]));
}
