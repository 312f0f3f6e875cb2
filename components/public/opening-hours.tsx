import { useLocale, useTranslations } from 'next-intl';
import { hospital } from '@/lib/hospital/profile';
import { weekdays } from '@/lib/hospital/schema';
import { intlLocale } from '@/lib/i18n/locales';
import { HoursForm } from './hours-form';

const firstMonday = '2024-01-01';

/** Day names and wall times, as the reader's language writes them. */
function useWriting() {
  const locale = intlLocale(useLocale());
  const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC' });
  return {
    dayName: (at: number) => day.format(new Date(Date.parse(firstMonday) + at * 86_400_000)),
    wallTime: (text: string) => time.format(new Date(`${firstMonday}T${text === '24:00' ? '00:00' : text}Z`)),
  };
}

export function OpeningHours() {
  const t = useTranslations('public.contact');
  const s = useTranslations('site.hours');
  const { dayName, wallTime } = useWriting();
  const said = (open: (typeof hospital.hours)['monday']) =>
    open ? t('hoursDay', { opens: wallTime(open.opens), closes: wallTime(open.closes) }) : t('closed');
  return (
    <section className="space-y-4">
      <h2>{t('hoursTitle')}</h2>
      <table className="w-full">
        <tbody className="divide-y divide-line border-y border-line">
          {weekdays.map((weekday, at) => (
            <tr key={weekday}>
              <th scope="row" className="py-2 pe-6 text-start font-semibold first-letter:uppercase">
                {dayName(at)}
              </th>
              <td className="py-2">{said(hospital.hours[weekday])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="text-quiet">
        {t('hoursZone', { city: hospital.address.city })} {t('holidays')}
      </p>
      <h3 className="pt-2">{s('title')}</h3>
      <p>{s('lead')}</p>
      <HoursForm />
    </section>
  );
}
