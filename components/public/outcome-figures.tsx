import { useLocale, useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import type { OutcomeFigure, Outcomes } from '@/lib/hospital/outcomes-schema';
import { wilson } from '@/lib/hospital/wilson';
import { intlLocale } from '@/lib/i18n/locales';
import { useMeasure } from './measure-names';

type Props = Pick<Outcomes, 'figures' | 'least' | 'level'>;

function useWriting() {
  const locale = intlLocale(useLocale());
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return {
    share: (part: number) => share.format(part),
    range: ([from, to]: [number, number]) => share.formatRange(from, to),
    day: (date: string) => day.format(new Date(date)),
    period: ({ from, to }: OutcomeFigure) => day.formatRange(new Date(from), new Date(to)),
  };
}

function Figure({ figure, least, level }: { figure: OutcomeFigure } & Omit<Props, 'figures'>) {
  const t = useTranslations('outcomes.table');
  const { share, range, day, period } = useWriting();
  const { counted, occurred, source, updated } = figure;
  const measure = useMeasure()(figure.measure);
  // Few patients could be named by a figure, and so could the few in whom it did not occur.
  const tooFew = counted < least;
  const rows = [
    [t('cases'), tooFew ? t('tooFew') : counted],
    [t('share'), tooFew ? t('tooFew') : share(occurred / counted)],
    [t('interval', { level }), tooFew ? t('tooFew') : range(wilson(occurred, counted, level))],
    [t('source'), <Foreign key="source">{source}</Foreign>],
  ] as const;
  return (
    <table className="w-full max-w-[66ch]">
      <caption className="pb-2 text-start font-semibold">{t('caption', { measure, period: period(figure) })}</caption>
      <tbody className="divide-y divide-line border-y border-line">
        {rows.map(([term, value]) => (
          <tr key={term}>
            <th scope="row" className="py-2 pe-6 text-start font-normal">
              {term}
            </th>
            <td className="py-2 font-semibold">{value}</td>
          </tr>
        ))}
        <tr>
          <td colSpan={2} className="py-2 text-small text-quiet">
            {t('updated', { day: day(updated) })}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** Each result with its numerator, denominator, period, interval and source. */
export function OutcomeFigures({ figures, ...rest }: Props) {
  return figures.map((figure) => <Figure key={`${figure.measure} ${figure.from}`} figure={figure} {...rest} />);
}
