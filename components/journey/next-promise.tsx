import { useLocale, useTranslations } from 'next-intl';
import { Clock } from '@/components/ui/clock';
import { isOpen } from '@/lib/care-journey/stages';
import { now } from '@/lib/clock';
import type { Stage } from '@/lib/db/generated/enums';
import { hospital } from '@/lib/hospital/profile';
import type { PromiseCode } from '@/lib/hospital/schema';
import { momentIn } from '@/lib/people/moments';

type Shown = Exclude<PromiseCode, 'translation' | 'certifiedTranslation' | 'estimate'>;
type Props = {
  promises: { id: string; kind: string; dueAt: Date; pausedAt: Date | null }[];
  stage: Stage;
  timeZone: string;
};

/** What we promised, in the reader's zone and in ours; late is said as late. */
export function NextPromise({ promises, stage, timeZone }: Props) {
  const t = useTranslations('journey');
  const locale = useLocale();
  if (promises.length === 0) return <p>{t(isOpen(stage) ? 'waiting' : 'ended')}</p>;
  if (promises.every(({ pausedAt }) => pausedAt)) return <p>{t('paused')}</p>;
  return promises.map(({ id, kind, dueAt }) => (
    <div key={id} className="space-y-2">
      <Clock
        dateTime={dueAt.toISOString()}
        tone={dueAt < now() ? 'caution' : 'info'}
        time={t(`promises.${kind as Shown}`, { there: momentIn(dueAt, locale, timeZone) })}
        left={
          timeZone === hospital.timeZone ? undefined : t('here', { here: momentIn(dueAt, locale, hospital.timeZone) })
        }
      />
      {dueAt < now() && <p>{t('late')}</p>}
    </div>
  ));
}
