import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '@/components/ui/facts';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { now } from '@/lib/clock';
import type { CaseOnDesk } from '@/lib/desk/queries';
import { ageOn, formatBirthDate } from '@/lib/people/birth-dates';
import { countryName } from '@/lib/people/countries';
import { languageName } from '@/lib/people/languages';
import { momentIn } from '@/lib/people/moments';
import { showPhone } from '@/lib/people/phones';
import { latestToday } from '@/lib/people/today';

type Patient = CaseOnDesk['patient'];
type Writer = Patient['capacities'][number];

const isoDay = (date: Date) => date.toISOString().slice(0, 10);

function usePatientFacts({ writtenName, passportName, spokenName, birthDate, country }: Patient) {
  const t = useTranslations();
  const locale = useLocale();
  const born = isoDay(birthDate);
  return [
    { term: t('desk.columns.patient'), detail: <Foreign>{writtenName}</Foreign> },
    ...(passportName ? [{ term: t('desk.case.passport'), detail: <Foreign>{passportName}</Foreign> }] : []),
    ...(spokenName ? [{ term: t('inquiries.patient-name.spoken'), detail: <Foreign>{spokenName}</Foreign> }] : []),
    {
      term: t('desk.case.born'),
      detail: [
        ...formatBirthDate(born, locale, ['gregory', 'islamic-umalqura']),
        t('desk.case.years', { age: ageOn(born, latestToday()) }),
      ].join('\n'),
    },
    { term: t('inquiries.country.country'), detail: countryName(country, locale) },
  ];
}

function Mail({ account, confirmedAt }: Writer) {
  const t = useTranslations('desk.case');
  if (!account.email) return t('noEmail');
  return (
    <>
      <a href={`mailto:${account.email}`}>
        <Isolate>{account.email}</Isolate>
      </a>
      {`\n${t(confirmedAt ? 'confirmed' : 'unconfirmed')}`}
    </>
  );
}

function useWriterFacts(capacity: Writer) {
  const t = useTranslations();
  const locale = useLocale();
  const { account, kind } = capacity;
  const ofRelative = ['parent', 'guardian', 'spouse', 'child', 'sibling', 'other'] as const;
  const relation = ofRelative.find((one) => one === kind);
  return [
    {
      term: t('desk.case.writer'),
      detail: (
        <>
          <Foreign>{account.writtenName}</Foreign>
          {relation && `\n${t(`inquiries.relation.relation.${relation}`)}`}
        </>
      ),
    },
    { term: t('desk.case.email'), detail: <Mail {...capacity} /> },
    ...(account.phone
      ? [
          {
            term: t('inquiries.phone.phone'),
            detail: (
              <a href={`tel:${account.phone}`}>
                <Isolate>{showPhone(account.phone)}</Isolate>
              </a>
            ),
          },
        ]
      : []),
    { term: t('desk.case.reads'), detail: languageName(account.locale, locale) },
    ...(account.speaks ? [{ term: t('desk.case.speaks'), detail: languageName(account.speaks, locale) }] : []),
    {
      term: t('desk.case.timeThere'),
      detail: momentIn(now(), locale, account.timeZone),
    },
  ];
}

/** Who the patient is, and how and when to reach whoever wrote. */
export function CaseFacts({ patient }: { patient: Patient }) {
  const facts = usePatientFacts(patient);
  const writer = useWriterFacts(patient.capacities[0]!);
  return <Facts facts={[...facts, ...writer]} />;
}
