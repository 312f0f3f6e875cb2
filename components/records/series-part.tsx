import { useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import { Part } from '@/components/workspace/part';
import type { OneRecord } from '@/lib/records/read-record';

type Series = OneRecord['series'][number];

function One({ series, at }: { series: Series; at: number }) {
  const t = useTranslations('records');
  const [first] = series.files;
  return (
    <li className="flex gap-4 py-4">
      {first && (
        // Next's own picture would keep copies of what only this reader may see.
        // oxlint-disable-next-line next/no-img-element
        <img
          src={`/api/records/${first.id}/thumbnail`}
          alt=""
          width={96}
          height={96}
          loading="lazy"
          className="size-24 shrink-0 rounded-control border border-line bg-sunken object-contain"
        />
      )}
      <div className="min-w-0">
        <p className="font-semibold">{t('one.seriesNumber', { number: String(series.number ?? at) })}</p>
        {series.description && (
          <p className="wrap-anywhere">
            <Foreign>{series.description}</Foreign>
          </p>
        )}
        <p className="text-quiet">{t('arrived.images', { count: series.images })}</p>
      </div>
    </li>
  );
}

/** The series of a study, as the scanner numbered them. */
export function SeriesPart({ series }: { series: Series[] }) {
  const t = useTranslations('records.one');
  if (series.length === 0) return null;
  return (
    <Part id="series" title={t('series')}>
      <ul className="divide-y divide-line border-y border-line">
        {series.map((one, at) => (
          <One key={one.id} series={one} at={at + 1} />
        ))}
      </ul>
    </Part>
  );
}
