import { useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import type { Stage } from '@/lib/db/generated/enums';
import type { Surge } from '@/lib/desk/read-surge';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import { type SurgeRow, SurgeTable } from './surge-table';

function useOwnerRows({ owners, nobody }: Surge): SurgeRow[] {
  const t = useTranslations('desk');
  const rows = owners.map(({ id, writtenName, load }) => ({
    id,
    load,
    name: (
      <Link href={`/desk?owner=${id}`}>
        <Foreign>{writtenName}</Foreign>
      </Link>
    ),
    end: load && (
      <Link href={`/desk/surge/${id}`} aria-label={t('surge.moveOf', { name: `\u2068${writtenName}\u2069` })}>
        {t('surge.move')}
      </Link>
    ),
  }));
  const own = { id: 'nobody', load: nobody, name: <Link href="/desk?owner=none">{t('queue.owners.none')}</Link> };
  return nobody ? [own, ...rows] : rows;
}

const linked = (query: string, name: string) => <Link href={`/desk?${query}`}>{name}</Link>;

/** How many, how severe, how old, and whose: a table for each, every line a way to its list. */
export function SurgeBoard({ surge }: { surge: Surge }) {
  const t = useTranslations();
  const owners = useOwnerRows(surge);
  if (surge.all.oldest === null) return <p>{t('desk.surge.nothing')}</p>;
  const field = (name: 'owner' | 'stage' | 'programme' | 'acuity') => t(`desk.queue.fields.${name}`);
  const acuity = (level: string) => (level === '6' ? t('desk.queue.acuityOpen') : t('desk.queue.acuityIs', { level }));
  return (
    <div className="space-y-10">
      <SurgeTable
        title={t('desk.surge.owners')}
        first={field('owner')}
        rows={owners}
        total={{ id: 'all', name: t('desk.surge.all'), load: surge.all }}
        hasEnd
      />
      <SurgeTable
        title={t('desk.surge.acuities')}
        first={field('acuity')}
        rows={surge.acuities.map(({ key, ...load }) => ({
          id: key!,
          name: linked(`acuity=${key}`, acuity(key!)),
          load,
        }))}
      />
      <SurgeTable
        title={t('desk.surge.ages')}
        first={t('desk.queue.columns.opened')}
        rows={surge.ages.map(({ key, ...load }) => ({
          id: key!,
          name: t(`desk.surge.ages${key as '0' | '1' | '2' | '3' | '4'}`),
          load,
        }))}
      />
      <SurgeTable
        title={t('desk.surge.stages')}
        first={field('stage')}
        rows={surge.stages.map(({ key, ...load }) => ({
          id: key!,
          name: linked(`stage=${key}`, t(`journey.stages.${key as Stage}`)),
          load,
        }))}
      />
      <SurgeTable
        title={t('desk.surge.programmes')}
        first={field('programme')}
        rows={surge.programmes.map(({ key, ...load }) => ({
          id: key!,
          name: linked(`programme=${key}`, t(`public.programmes.${key as ProgrammeCode}.name`)),
          load,
        }))}
      />
    </div>
  );
}
