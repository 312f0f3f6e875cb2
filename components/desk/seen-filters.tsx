import { useTranslations } from 'next-intl';
import { BackLink } from '@/components/ui/back-link';
import type { Filters } from '@/lib/desk/filters';
import { deskPath } from './applied-filters';
import { type Colleague, useFilterNames } from './filter-names';

type Props = { filters: Filters; colleagues: Colleague[] };

/** What the list shows that somebody came from, and the way back to it. */
export function SeenFilters({ filters, colleagues }: Props) {
  const t = useTranslations('desk.queue');
  const said = useFilterNames(colleagues)(filters).map((filter) => filter.said);
  return (
    <BackLink href={deskPath({ ...filters, after: undefined })}>
      {[...(said.length > 0 ? said : [t('views.open')]), t(`sorts.${filters.sort}`)].join(' · ')}
    </BackLink>
  );
}
