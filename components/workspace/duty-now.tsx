import { useLocale, useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import { Facts } from '@/components/ui/facts';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import type { Duty } from '@/lib/desk/duty/queries';
import type { FormAction } from '@/lib/forms/form-state';
import { hospital } from '@/lib/hospital/profile';
import { intlLocale } from '@/lib/i18n/locales';
import { momentIn } from '@/lib/people/moments';
import { Part } from './part';

type People = { writtenName: string }[];

const isolated = (people: People) => people.map(({ writtenName }) => `\u2068${writtenName}\u2069`);

/** Who is told of warning signs at this moment, and who after half an hour. */
export function OnDuty({ first, second }: { first: People; second: People }) {
  const t = useTranslations('workspace.duty');
  const locale = useLocale();
  const names = (people: People) =>
    people.length === 0 ? t('nobody') : new Intl.ListFormat(intlLocale(locale)).format(isolated(people));
  const { amount } = hospital.promises.redFlag;
  const unit = { style: 'unit', unit: 'minute', unitDisplay: 'long' } as const;
  const time = new Intl.NumberFormat(intlLocale(locale), unit).format(amount);
  return (
    <Part id="now" title={t('now')}>
      <Facts
        facts={[
          { term: t('first'), detail: names(first) },
          { term: t('second', { time }), detail: names(second) },
        ]}
      />
      <p className="text-small text-quiet">{t('byRoster')}</p>
    </Part>
  );
}

type Alerts = { alerts: Duty['alerts']; timeZone: string; take: (reference: string) => FormAction };

/** Warning signs that nobody has taken, the oldest first, each with the one button. */
export function WaitingAlerts({ alerts, timeZone, take }: Alerts) {
  const t = useTranslations('workspace');
  const locale = useLocale();
  return (
    <Part id="alerts" title={t('duty.alerts')}>
      {alerts.length === 0 && <p className="text-quiet">{t('duty.noAlerts')}</p>}
      <ul className="divide-y divide-line">
        {alerts.map(({ id, raisedAt, source, case: on }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-4">
            <div className="min-w-0">
              <Link href={`/desk/cases/${on.reference}`} className="inline-flex min-h-11 items-center font-semibold">
                <Foreign>{on.patient.writtenName}</Foreign>
              </Link>
              <p className="text-small text-quiet">
                <Isolate>{on.reference}</Isolate> ·{' '}
                {t(source === 'ticked' ? 'alert.ticked' : 'alert.words', { at: momentIn(raisedAt, locale, timeZone) })}
              </p>
            </div>
            <ButtonForm action={take(on.reference)} label={t('alert.take')} size="normal" tone="danger" />
          </li>
        ))}
      </ul>
    </Part>
  );
}
