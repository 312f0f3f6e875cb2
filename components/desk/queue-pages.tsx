import { useLocale, useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { type Filters, queryOf } from '@/lib/desk/filters';
import { deskPath } from './applied-filters';

type Props = { filters: Filters; next: string | null; canExport: boolean };

/** Where the list goes on, the way to give it a name, and the whole of it as a file. */
export function QueuePages({ filters, next, canExport }: Props) {
  const t = useTranslations('desk.queue');
  const locale = useLocale();
  const all = queryOf({ ...filters, after: undefined });
  return (
    <nav aria-label={t('pages')} className="flex flex-wrap items-center gap-x-6 gap-y-2">
      {next && (
        <ButtonLink href={deskPath({ ...filters, after: next })} tone="quiet" forward>
          {t('next')}
        </ButtonLink>
      )}
      {filters.after && <Link href={deskPath({ ...filters, after: undefined })}>{t('first')}</Link>}
      <Link href={all ? `/desk/views?${all}` : '/desk/views'}>{t('views.manage')}</Link>
      {canExport && (
        <a href={`/api/desk/cases?in=${locale}${all && `&${all}`}`} download className="ms-auto">
          {t('csv')}
        </a>
      )}
    </nav>
  );
}
