import { getTranslations } from 'next-intl/server';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import { intlLocale, type Locale, languageTag, locales } from '@/lib/i18n/locales';
import { redFlags } from '@/lib/inquiries/red-flags';
import {
  type Answers,
  authorities,
  channels,
  consentName,
  consentsOf,
  currencies,
  dayParts,
  diets,
  payers,
  programmeChoices,
  relations,
  type Slug,
} from '@/lib/inquiries/steps';
import { calendars, monthNames } from '@/lib/people/birth-dates';
import { countryOptions } from '@/lib/people/countries';
import { languageOptions } from '@/lib/people/languages';
import { cityOf, zonesOf } from '@/lib/people/time-zones';
import type { Question } from './question';

const options = <C extends string>(codes: readonly C[], label: (code: C) => string) =>
  codes.map((value) => ({ value, label: label(value) }));

const countries = (locale: Locale) => countryOptions(locale).map(({ code, name }) => ({ value: code, label: name }));

function currencyOptions(locale: Locale) {
  const names = new Intl.DisplayNames([intlLocale(locale)], { type: 'currency' });
  return options(currencies, (code) => `${names.of(code)} (${code})`);
}

function readingOptions() {
  return locales.map((value) => ({
    value,
    lang: languageTag(value),
    label: new Intl.DisplayNames([value], { type: 'language' }).of(value) ?? value,
  }));
}

/** The zones of the countries that the answers name come first. */
function zoneOptions(answers: Answers, locale: Locale) {
  const near = [
    ...new Set([answers.phone?.phoneCountry, answers.country?.country].flatMap((code) => zonesOf(String(code)))),
  ];
  const { compare } = new Intl.Collator(intlLocale(locale));
  const all = Intl.supportedValuesOf('timeZone').filter((zone) => !near.includes(zone));
  const named = (zones: string[]) =>
    zones
      .map((value) => ({ value, label: cityOf(value, locale) }))
      .toSorted((one, other) => compare(one.label, other.label));
  return { options: [...named(near), ...named(all)], suggested: near.length === 1 ? near[0] : undefined };
}

type Ask = (context: Awaited<ReturnType<typeof contextOf>>) => Question[];

async function contextOf(answers: Answers, locale: Locale) {
  const [t, common] = await Promise.all([getTranslations('inquiries'), getTranslations('public')]);
  return { t, common, answers, locale };
}

const suggestedCountry = (answers: Answers) =>
  String(answers.phone?.phoneCountry ?? answers.country?.country ?? '') || undefined;

/** The questions of each step, in the words of one language. */
const asks: Record<Slug, Ask> = {
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
        code === 'unsure' ? t('programme.unsure') : common(`programmes.${code as ProgrammeCode}.name`),
      ),
    },
  ],
  condition: ({ t }) => [
    { kind: 'text', name: 'known', label: t('condition.known'), hint: t('condition.knownHint'), rows: 7 },
    { kind: 'text', name: 'hoped', label: t('condition.hoped'), rows: 3, optional: true },
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
};

export async function questionsOf(slug: Slug, answers: Answers, locale: Locale) {
  return asks[slug](await contextOf(answers, locale));
}
