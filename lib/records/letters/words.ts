import type { Row } from '@/lib/documents/document';
import { isolated, latin, showable } from '@/lib/documents/showable';
import { hospital } from '@/lib/hospital/profile';
import type { RecordCode } from '@/lib/hospital/schema';
import type { Locale } from '@/lib/i18n/locales';
import { documentTranslator } from '@/lib/i18n/translator';
import { formatBirthDate } from '@/lib/people/birth-dates';
import { dayIn } from '@/lib/people/moments';
import { showPhone } from '@/lib/people/phones';
import type { Content, LetterKind } from './content';

export type Words = Awaited<ReturnType<typeof documentTranslator>>;

export const name = isolated(hospital.name);
export const phoneOf = (e164: string) => latin(showPhone(e164));
export const day = (at: Date, locale: Locale) => isolated(dayIn(at, locale, hospital.timeZone));

/** A name is shown as its bearer writes it, in letters that our fonts have. */
export const typed = (text: string) => isolated(showable(text));

/** Arabic readers count in both calendars. */
const birthDay = (iso: string, locale: Locale) =>
  formatBirthDate(iso, locale, locale === 'ar' ? ['gregory', 'islamic-umalqura'] : ['gregory'])
    .map(isolated)
    .join(' · ');

/** Two records are called otherwise by a patient than by an archive. */
const renamed = ['clinicalSummary', 'medicationList'] as const;

export function recordName(t: Words, code: RecordCode) {
  const own = renamed.find((one) => one === code);
  return own ? t(`documents.names.${own}`) : t(`public.records.${code}`);
}

/** Who it is about, so that an archive finds the right person. */
export const patientRows = (t: Words, { patient, reference }: Content<LetterKind>, locale: Locale): Row[] => [
  { label: t('documents.facts.patient'), value: typed(patient.written) },
  ...(patient.passport ? [{ label: t('documents.facts.passport'), value: typed(patient.passport) }] : []),
  { label: t('documents.facts.born'), value: birthDay(patient.bornOn, locale) },
  { label: t('documents.facts.reference'), value: latin(reference) },
];

/** The address of the house as a carrier reads it: in English, whatever the language around it. */
export const addressLines = () => {
  const { street, city, region, postalCode, country } = hospital.address;
  const place = `${city}, ${region} ${postalCode}, ${country === 'US' ? 'USA' : country}`;
  return [hospital.name, hospital.specimenDesk.department, street, place].map(latin);
};
