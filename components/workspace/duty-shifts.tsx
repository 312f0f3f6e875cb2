import { useLocale, useTranslations } from 'next-intl';
import type { Colleague } from '@/lib/desk/colleagues';
import type { Duty } from '@/lib/desk/duty/queries';
import { weeks } from '@/lib/desk/schema';
import type { FormAction } from '@/lib/forms/form-state';
import { hospital } from '@/lib/hospital/profile';
import { intlLocale, type Locale } from '@/lib/i18n/locales';
import { momentIn } from '@/lib/people/moments';
import { cityOf } from '@/lib/people/time-zones';
import { CaseForm } from './case-form';
import { Part } from './part';

type Shifts = { shifts: Duty['shifts']; timeZone: string; cancel?: FormAction };

function usePlaces() {
  const t = useTranslations('workspace.duty');
  const locale = useLocale();
  return { first: t('first'), second: t('second', { time: minutesIn(locale) }) };
}

/** How long the first person has. */
const minutesIn = (locale: Locale) =>
  new Intl.NumberFormat(intlLocale(locale), { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(
    hospital.promises.redFlag.amount,
  );

/** Who is on duty when, the next first. */
export function ShiftList({ shifts, timeZone, cancel }: Shifts) {
  const t = useTranslations('workspace.duty');
  const locale = useLocale();
  const places = usePlaces();
  return (
    <Part id="shifts" title={t('shifts')}>
      {shifts.length === 0 && <p className="text-quiet">{t('noShifts')}</p>}
      <ul className="divide-y divide-line">
        {shifts.map(({ id, place, startsAt, endsAt, account }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div>
              <p className="font-semibold">
                <bdi>{account.writtenName}</bdi>{' '}
                <span className="text-small font-normal text-quiet">{places[place]}</span>
              </p>
              <p className="text-small text-quiet">
                {momentIn(startsAt, locale, timeZone)} – {momentIn(endsAt, locale, timeZone)}
              </p>
            </div>
            {cancel && <CaseForm action={cancel} submitLabel={t('cancel')} hidden={{ shiftId: id }} tone="quiet" />}
          </li>
        ))}
      </ul>
    </Part>
  );
}

type Plan = { colleagues: Colleague[]; timeZone: string; plan: FormAction };

/** A shift for somebody, once or every week at the same time of day. */
export function ShiftForm({ colleagues, timeZone, plan }: Plan) {
  const t = useTranslations('workspace');
  const locale = useLocale();
  const places = usePlaces();
  const hint = t('tasks.dueHint', { place: cityOf(timeZone, locale) });
  const people = colleagues.map(({ id, writtenName }) => ({ value: id, label: writtenName }));
  const counts = weeks.map((value) => ({ value, label: t('duty.weekCount', { count: Number(value) }) }));
  const order = (['first', 'second'] as const).map((value) => ({ value, label: places[value] }));
  return (
    <Part id="plan" title={t('duty.plan')}>
      <div className="max-w-xl">
        <CaseForm
          action={plan}
          submitLabel={t('duty.save')}
          questions={[
            { kind: 'select', name: 'person', label: t('duty.person'), options: people },
            { kind: 'choice', name: 'place', label: t('duty.place'), options: order },
            { kind: 'moment', name: 'starts', label: t('duty.starts'), hint },
            { kind: 'moment', name: 'ends', label: t('duty.ends'), hint },
            { kind: 'select', name: 'weeks', label: t('duty.weeks'), options: counts, suggested: '1' },
          ]}
        />
      </div>
    </Part>
  );
}
