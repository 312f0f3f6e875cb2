import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';
import { now } from '@/lib/clock';
import type { Load } from '@/lib/desk/read-surge';
import { intlLocale } from '@/lib/i18n/locales';
import { spanBetween } from '@/lib/people/spans';

export type SurgeRow = { id: string; name: ReactNode; load: Omit<Load, 'key'> | null; end?: ReactNode };

type Props = { title: string; first: string; rows: SurgeRow[]; total?: SurgeRow; hasEnd?: boolean };

/** How much of the most there is: a picture of the number that stands beside it. */
function Bar({ part }: { part: number }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 8"
      preserveAspectRatio="none"
      className="mirrored block h-2 w-full min-w-16"
    >
      <rect width="100" height="8" rx="1" className="fill-sunken" />
      <rect width={Math.max(part * 100, 1)} height="8" rx="1" className="fill-accent" />
    </svg>
  );
}

/** Too many is said with a sign and in bold, not by its colour alone. */
function Bad({ count, shown }: { count: number; shown: string }) {
  if (count === 0) return <span className="text-quiet">{shown}</span>;
  return (
    <span className="font-semibold text-danger">
      <Icon name="danger" size="small" /> {shown}
    </span>
  );
}

/** `most`: what the longest bar of the table stands for; a total has none. */
function Numbers({ load, most }: { load: SurgeRow['load']; most?: number }) {
  const locale = useLocale();
  const numbers = new Intl.NumberFormat(intlLocale(locale));
  const format = (number: number) => numbers.format(number);
  const { count, signs, severe, late } = load ?? { count: 0, signs: 0, severe: 0, late: 0 };
  return (
    <>
      <td className="w-1/4 space-y-1 p-2 text-end">
        {format(count)}
        {most !== undefined && <Bar part={most > 0 ? count / most : 0} />}
      </td>
      <td className="p-2 text-end whitespace-nowrap">
        <Bad count={signs} shown={format(signs)} />
      </td>
      <td className="p-2 text-end">{format(severe)}</td>
      <td className="p-2 text-end whitespace-nowrap">
        <Bad count={late} shown={format(late)} />
      </td>
      <td className="p-2 text-end whitespace-nowrap">{load && spanBetween(load.oldest, now(), locale)}</td>
    </>
  );
}

/** One question about what is open, with its numbers and a bar beside them. */
export function SurgeTable({ title, first, rows, total, hasEnd }: Props) {
  const t = useTranslations('desk.surge');
  const most = Math.max(0, ...rows.map(({ load }) => load?.count ?? 0));
  const columns = [t('open'), t('signs'), t('severe'), t('late'), t('oldest'), ...(hasEnd ? [t('move')] : [])];
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div className="overflow-x-auto" role="region" aria-label={title} tabIndex={0}>
      <table className="w-full min-w-[40rem] border-collapse text-small">
        <caption className="pb-2 text-start font-serif text-lead font-semibold">{title}</caption>
        <thead>
          <tr className="border-b border-line text-quiet">
            <th scope="col" className="p-2 text-start font-semibold">
              {first}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className="p-2 text-end font-semibold">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map(({ id, name, load, end }) => (
            <tr key={id}>
              <th scope="row" className="min-w-36 p-2 text-start font-normal">
                {name}
              </th>
              <Numbers load={load} most={most} />
              {hasEnd && <td className="p-2 text-end">{end}</td>}
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot className="border-t-2 border-line font-semibold">
            <tr>
              <th scope="row" className="p-2 text-start">
                {total.name}
              </th>
              <Numbers load={total.load} />
              {hasEnd && <td />}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
