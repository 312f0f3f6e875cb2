import { useLocale, useTranslations } from 'next-intl';
import { Foreign, Isolate } from '@/components/ui/foreign';
import type { TrailRow } from '@/lib/audit/search-trail';
import { preciseIn } from '@/lib/people/moments';

type Kind = 'staff' | 'person' | 'system' | 'visitor';
type Props = { rows: TrailRow[]; timeZone: string };

const cell = 'py-3 pe-4 align-top';

/** Codes and ids as they are stored, which is what a trail is for; words around them only. */
function Details({ details }: Pick<TrailRow, 'details'>) {
  const given = Object.entries(details).filter(([, value]) => value !== null && value !== false);
  return given.map(([name, value]) => (
    <span key={name} className="block break-all">
      <Isolate>{`${name}: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`}</Isolate>
    </span>
  ));
}

function Row({ row, timeZone }: { row: TrailRow; timeZone: string }) {
  const t = useTranslations('audit.trail');
  const locale = useLocale();
  return (
    <tr className="border-b border-line">
      <td className={`${cell} whitespace-nowrap tabular-nums`}>
        <time dateTime={row.at.toISOString()}>{preciseIn(row.at, locale, timeZone)}</time>
      </td>
      <td className={cell}>{row.name ? <Foreign>{row.name}</Foreign> : t(`actors.${row.actorKind as Kind}`)}</td>
      <td className={cell}>
        <Isolate>{row.action}</Isolate>
      </td>
      <td className={`${cell} whitespace-nowrap`}>{row.reference && <Isolate>{row.reference}</Isolate>}</td>
      <td className={`${cell} text-small`}>
        <Details details={row.details} />
      </td>
    </tr>
  );
}

/** A page of the trail, newest first. */
export function TrailRows({ rows, timeZone }: Props) {
  const [t, rooms] = [useTranslations('audit.trail'), useTranslations('audit.rooms')];
  if (rows.length === 0) return <p>{t('none')}</p>;
  return (
    <section aria-label={rooms('trail')} tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-[44rem] text-start">
        <thead>
          <tr className="border-b-2 border-line text-start">
            {(['when', 'by', 'action', 'about', 'details'] as const).map((name) => (
              <th key={name} scope="col" className={`${cell} text-start`}>
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} timeZone={timeZone} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
