import { redFlags } from '@/lib/inquiries/red-flags';
import { consentName, consentsOf, diets, payers, programmeChoices, type Slug } from '@/lib/inquiries/steps';
import type { Ask } from './ask';
import { currencyOptions, options } from './options';

/** What is wrong, what is hoped for, and how the family decides. */
export const aboutCare = {
  urgency: ({ t }) => [
    {
      kind: 'checks',
      name: 'signs',
      label: t('urgency.title'),
      labelHidden: true,
      options: options([...redFlags, 'none'] as const, (code) => t(`urgency.signs.${code}`)),
    },
  ],
  emergency: ({ t }) => [
    {
      kind: 'checks',
      name: 'understood',
      label: t('emergency.title'),
      labelHidden: true,
      options: [{ value: 'yes', label: t('emergency.understood') }],
    },
  ],
  programme: ({ t, common }) => [
    {
      kind: 'choice',
      name: 'programme',
      label: t('programme.title'),
      labelHidden: true,
      options: options(programmeChoices, (code) =>
        code === 'unsure' ? t('programme.unsure') : common(`programmes.${code}.name`),
      ),
    },
  ],
  condition: ({ t }) => [
    { kind: 'text', name: 'known', label: t('condition.known'), hint: t('condition.knownHint'), rows: 7 },
    { kind: 'text', name: 'hoped', label: t('condition.hoped'), rows: 3, optional: true },
  ],
  payer: ({ t, locale }) => [
    {
      kind: 'choice',
      name: 'payer',
      label: t('payer.title'),
      labelHidden: true,
      options: options(payers, (code) => t(`payer.payer.${code}`)),
    },
    { kind: 'select', name: 'currency', label: t('payer.currency'), options: currencyOptions(locale) },
  ],
  wishes: ({ t }) => [
    { kind: 'text', name: 'faith', label: t('wishes.faith'), optional: true },
    {
      kind: 'checks',
      name: 'diet',
      label: t('wishes.diet'),
      optional: true,
      options: options(diets, (code) => t(`wishes.diets.${code}`)),
    },
    {
      kind: 'choice',
      name: 'clinicianGender',
      label: t('wishes.clinicianGender'),
      optional: true,
      options: options(['any', 'woman', 'man'] as const, (code) => t(`wishes.genders.${code}`)),
    },
    { kind: 'text', name: 'modesty', label: t('wishes.modesty'), optional: true },
    { kind: 'text', name: 'fasting', label: t('wishes.fasting'), optional: true },
    { kind: 'text', name: 'other', label: t('wishes.other'), rows: 3, optional: true },
  ],
  decisions: ({ t }) => [
    {
      kind: 'choice',
      name: 'decides',
      label: t('decisions.decidesLabel'),
      options: options(['patient', 'together', 'family'] as const, (code) => t(`decisions.decides.${code}`)),
    },
    {
      kind: 'choice',
      name: 'toldFirst',
      label: t('decisions.toldFirstLabel'),
      options: options(['patient', 'writer', 'family'] as const, (code) => t(`decisions.toldFirst.${code}`)),
    },
    { kind: 'text', name: 'decisionNote', label: t('decisions.decisionNote'), rows: 3, optional: true },
  ],
  consent: ({ t, answers }) =>
    consentsOf(answers).consents.map(({ code, required }) => ({
      kind: 'checks',
      name: consentName(code),
      label: t(`consent.${code}`),
      labelHidden: true,
      options: [{ value: 'yes', label: t(`consent.${code}`), hint: required ? undefined : t('consent.optional') }],
    })),
} satisfies Partial<Record<Slug, Ask>>;
