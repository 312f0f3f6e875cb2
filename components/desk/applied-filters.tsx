import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import { Link } from '@/components/ui/link';
import { type Filters, queryOf } from '@/lib/desk/filters';
import { type Colleague, useFilterNames } from './filter-names';

type Props = { filters: Filters; colleagues: Colleague[] };

export const deskPath = (filters: Partial<Filters>) => {
  const query = queryOf(filters);
  return query ? `/desk?${query}` : '/desk';
};

/** Each filter that is set, as a link that takes it away again. */
export function AppliedFilters({ filters, colleagues }: Props) {
  const t = useTranslations('desk.queue');
  const applied = useFilterNames(colleagues)(filters);
  if (applied.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-2 text-small">
      {applied.map(({ name, said }) => (
        <li key={name}>
          <Link
            href={deskPath({ ...filters, after: undefined, [name]: undefined })}
            aria-label={t('removeFilter', { filter: said })}
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-control px-3 text-ink no-underline hover:bg-sunken"
          >
            <span>{said}</span> <Icon name="close" size="small" />
          </Link>
        </li>
      ))}
      <li>
        <Link href="/desk" className="inline-flex min-h-9 items-center px-2">
          {t('clear')}
        </Link>
      </li>
    </ul>
  );
}
