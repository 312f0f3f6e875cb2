import { authorities, channels, dayParts, relations, type Slug } from '@/lib/inquiries/steps';
import { calendars, monthNames } from '@/lib/people/birth-dates';
import { languageOptions } from '@/lib/people/languages';
import type { Ask } from './ask';
import { countries, options, readingOptions, suggestedCountry, zoneOptions } from './options';

/** Who writes, who is ill, and how we reach and speak with them. */
export const aboutPeople = {
  who: ({ t }) => [
    {
      kind: 'choice',
      name: 'askingFor',
      label: t('who.title'),
      labelHidden: true,
      options: options(['me', 'relative', 'patient', 'payer'] as const, (code) => t(`who.askingFor.${code}`)),
    },
  ],
  reach: ({ t }) => [
    {
      kind: 'choice',
      name: 'by',
      label: t('reach.title'),
      labelHidden: true,
      options: [
        { value: 'email', label: t('reach.by.email') },
        { value: 'none', label: t('reach.by.none'), hint: t('reach.noneHint') },
      ],
    },
    { kind: 'email', name: 'email', label: t('reach.email'), autoComplete: 'email' },
  ],
  relation: ({ t }) => [
    {
      kind: 'choice',
      name: 'relation',
      label: t('relation.title'),
      labelHidden: true,
      options: options(relations, (code) => t(`relation.relation.${code}`)),
    },
  ],
  authority: ({ t }) => [
    {
      kind: 'choice',
      name: 'authority',
      label: t('authority.title'),
      labelHidden: true,
      options: options(authorities, (code) => t(`authority.authority.${code}`)),
    },
  ],
  'your-name': ({ t }) => [
    { kind: 'text', name: 'written', label: t('your-name.written'), autoComplete: 'name' },
    {
      kind: 'text',
      name: 'honorific',
      label: t('your-name.honorific'),
      hint: t('your-name.honorificHint'),
      optional: true,
      autoComplete: 'honorific-prefix',
    },
  ],
  'patient-name': ({ t }) => [
    { kind: 'text', name: 'written', label: t('patient-name.written') },
    {
      kind: 'text',
      name: 'family',
      label: t('patient-name.family'),
      hint: t('patient-name.familyHint'),
      optional: true,
    },
    { kind: 'text', name: 'passport', label: t('patient-name.passport'), optional: true },
    { kind: 'text', name: 'honorific', label: t('patient-name.honorific'), optional: true },
    { kind: 'text', name: 'spoken', label: t('patient-name.spoken'), optional: true },
  ],
  'birth-date': ({ t, locale }) => [
    {
      kind: 'date',
      name: 'birth',
      label: t('birth-date.birth'),
      months: calendars.map((calendar) => monthNames(calendar, locale)),
    },
  ],
  country: ({ t, locale }) => [
    {
      kind: 'select',
      name: 'country',
      label: t('country.country'),
      options: countries(locale),
      autoComplete: 'country',
    },
  ],
  phone: ({ t, answers, locale }) => [
    {
      kind: 'phone',
      name: 'phone',
      label: t('phone.title'),
      countries: countries(locale),
      suggested: suggestedCountry(answers),
      optional: answers.reach?.by === 'email',
    },
  ],
  channel: ({ t, answers, locale }) => [
    {
      kind: 'choice',
      name: 'channel',
      label: t('channel.channelLabel'),
      options: options(channels, (code) => t(`channel.channel.${code}`)),
    },
    { kind: 'select', name: 'timeZone', label: t('channel.timeZone'), ...zoneOptions(answers, locale) },
    {
      kind: 'checks',
      name: 'bestHours',
      label: t('channel.bestHours'),
      optional: true,
      options: options(dayParts, (code) => t(`channel.parts.${code}`)),
    },
  ],
  languages: ({ t, locale }) => [
    {
      kind: 'select',
      name: 'speaks',
      label: t('languages.speaks'),
      options: languageOptions(locale).map(({ tag, name }) => ({ value: tag, label: name })),
      suggested: locale === 'zh' ? 'cmn' : locale,
    },
    { kind: 'select', name: 'reads', label: t('languages.reads'), options: readingOptions(), suggested: locale },
    {
      kind: 'choice',
      name: 'interpreter',
      label: t('languages.interpreter'),
      hint: t('languages.interpreterHint'),
      options: options(['yes', 'no'] as const, (code) => t(`languages.${code}`)),
    },
  ],
} satisfies Partial<Record<Slug, Ask>>;
