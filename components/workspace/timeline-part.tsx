import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/components/ui/link';
import { happenings, type Timeline } from '@/lib/desk/timeline';
import { momentIn } from '@/lib/people/moments';
import { Part } from './part';

type Props = { timeline: Timeline; turned: boolean; timeZone: string; here: string };

/** What happened to the case, the latest first. */
export function TimelinePart({ timeline, turned, timeZone, here }: Props) {
  const t = useTranslations('workspace.timeline');
  const locale = useLocale();
  return (
    <Part id="timeline" title={t('title')}>
      <ol className="divide-y divide-line border-y border-line">
        {timeline.entries.map(({ id, action, by, at }) => (
          <li key={id} className="py-3">
            <p>{t(`what.${happenings[action]}`)}</p>
            <p className="text-small text-quiet">
              <bdi>{by ?? t('house')}</bdi> · <time dateTime={at.toISOString()}>{momentIn(at, locale, timeZone)}</time>
            </p>
          </li>
        ))}
      </ol>
      <p className="flex flex-wrap gap-x-6 empty:hidden">
        {turned && <Link href={`${here}#timeline`}>{t('latest')}</Link>}
        {timeline.earlier && <Link href={`${here}?timeline=${timeline.earlier}#timeline`}>{t('earlier')}</Link>}
      </p>
    </Part>
  );
}
