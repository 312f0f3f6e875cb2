import { useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import { type Filters, queryOf } from '@/lib/desk/filters';
import type { DeskPage } from '@/lib/desk/read-desk';

type Shown = { id?: string; query: string; name: string; shared?: boolean };
type Props = { filters: Filters; views: DeskPage['views'] };

const looks =
  'inline-flex min-h-11 items-center rounded-control px-3 text-ink no-underline hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:font-semibold aria-[current]:text-accent aria-[current]:underline';

/** The lists that are asked for most, then those that somebody gave a name. The one that is open says so. */
export function ViewLinks({ filters, views }: Props) {
  const t = useTranslations('desk.queue');
  const here = queryOf({ ...filters, after: undefined });
  const built: Shown[] = [
    { query: '', name: t('views.open') },
    { query: 'owner=me', name: t('owners.me') },
    { query: 'owner=none', name: t('owners.none') },
    { query: 'state=signs', name: t('states.signs') },
    { query: 'state=overdue', name: t('states.overdue') },
  ];
  const all: Shown[] = [...built, ...views];
  return (
    <nav aria-label={t('views.label')}>
      <ul className="-mx-3 flex flex-wrap text-small">
        {all.map((view) => (
          <li key={view.id ?? view.query}>
            <Link
              href={view.query ? `/desk?${view.query}` : '/desk'}
              aria-current={view.query === here ? 'page' : undefined}
              className={looks}
            >
              {view.id ? <Foreign>{view.name}</Foreign> : view.name}
              {view.shared && <span className="text-quiet">&nbsp;· {t('views.shared')}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
