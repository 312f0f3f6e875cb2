import { useLocale, useTranslations } from 'next-intl';
import { Isolate } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import { now } from '@/lib/clock';
import { dueBy } from '@/lib/hospital/due-by';
import { hospital } from '@/lib/hospital/profile';
import { countryName } from '@/lib/people/countries';
import { emergencyNumbersOf } from '@/lib/people/emergency-numbers';
import { momentIn } from '@/lib/people/moments';

function Numbers({ country }: { country: string }) {
  const t = useTranslations('inquiries.emergency');
  const locale = useLocale();
  const numbers = emergencyNumbersOf(country);
  if (numbers.length === 0) return <p>{t('unknown')}</p>;
  return (
    <>
      <p>{t('number', { country: countryName(country, locale) })}</p>
      <ul className="my-3 flex flex-wrap gap-4">
        {numbers.map((number) => (
          <li key={number}>
            <a
              href={`tel:${number}`}
              className="inline-flex min-h-14 items-center rounded-control border-2 border-danger px-6 text-title font-semibold text-danger"
            >
              <Isolate>{number}</Isolate>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Call near home first; then honestly who of us looks, and when. */
export function EmergencyAdvice({ country }: { country: string }) {
  const t = useTranslations('inquiries.emergency');
  const locale = useLocale();
  const watched = hospital.nightWatch.staffed;
  const opening = momentIn(dueBy('redFlag', now()), locale, hospital.timeZone);
  return (
    <Notice tone="danger">
      <p>{t('lead')}</p>
      <Numbers country={country} />
      <p>{watched ? t('dayAndNight', { minutes: hospital.promises.redFlag.amount }) : t('atOpening', { opening })}</p>
    </Notice>
  );
}
