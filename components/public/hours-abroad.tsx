import { useLocale, useTranslations } from 'next-intl';
import { hospital } from '@/lib/hospital/profile';
import { intlLocale, type Locale } from '@/lib/i18n/locales';
import { cityOf, zonesOf } from '@/lib/people/time-zones';

type Opening = { opens: Date; closes: Date };
type Props = { zones: string[]; country: string; openings: readonly Opening[] };

/** "Monday 18:00" and where it ends, with the day where that is another one. */
function useSpoken() {
  const t = useTranslations('public.contact');
  const locale = intlLocale(useLocale());
  return ({ opens, closes }: Opening, timeZone: string) => {
    const day = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone });
    const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone });
    const full = new Intl.DateTimeFormat(locale, { weekday: 'long', hour: 'numeric', minute: '2-digit', timeZone });
    const sameDay = day.format(opens) === day.format(closes);
    return t('hoursDay', { opens: full.format(opens), closes: (sameDay ? time : full).format(closes) });
  };
}

/** The zones of a country, those together whose clocks agree on all these times. */
export function clocksOf(country: string, openings: readonly Opening[]) {
  const clocks = new Map<string, string[]>();
  for (const timeZone of zonesOf(country)) {
    const clock = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
    const reading = openings.map(({ opens }) => clock.format(opens)).join();
    clocks.set(reading, [...(clocks.get(reading) ?? []), timeZone]);
  }
  return [...clocks.values()];
}

const placesIn = (zones: string[], locale: Locale) =>
  new Intl.ListFormat(intlLocale(locale)).format(new Set(zones.map((zone) => cityOf(zone, locale))));

/** Our hours by one clock of the reader's country, beside ours. */
export function HoursAbroad({ zones, country, openings }: Props) {
  const t = useTranslations('site.hours');
  const locale = useLocale();
  const spoken = useSpoken();
  return (
    <table className="w-full">
      <caption className="pb-2 text-start text-quiet">{t('places', { places: placesIn(zones, locale) })}</caption>
      <thead>
        <tr className="border-b border-line">
          <th scope="col" className="py-2 pe-6 text-start">
            {country}
          </th>
          <th scope="col" className="py-2 text-start">
            {cityOf(hospital.timeZone, locale)}
          </th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-b border-line">
        {openings.map((opening) => (
          <tr key={opening.opens.toISOString()} className="align-baseline">
            <td className="py-2 pe-6 font-semibold first-letter:uppercase">{spoken(opening, zones[0]!)}</td>
            <td className="py-2 text-quiet first-letter:uppercase">{spoken(opening, hospital.timeZone)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
