import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { StateWord } from '@/components/ui/state-word';
import type { RecordsStanding } from '@/lib/records/read-standing';
import { Part } from './part';

/** How far the records are, and the way to them. */
export function RecordsLine({ standing, opinion, here }: RecordsStanding & { here: string }) {
  const t = useTranslations('records');
  const { settled, needed, isComplete } = standing;
  return (
    <Part id="records" title={t('title')}>
      <p className="flex flex-wrap gap-x-6 gap-y-1">
        <span>{t('desk.line', { settled: String(settled), count: needed })}</span>
        {isComplete && <StateWord tone="good">{t(opinion ? 'desk.complete' : 'standing.complete')}</StateWord>}
      </p>
      <ButtonLink tone="quiet" href={`${here}/records`}>
        {t('desk.open')}
      </ButtonLink>
    </Part>
  );
}
