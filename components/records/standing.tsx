import { useTranslations } from 'next-intl';
import { StateWord } from '@/components/ui/state-word';
import type { RecordsStanding } from '@/lib/records/read-standing';

/** How far the records are, in one sentence, and what follows from it. */
export function Standing({ standing, opinion }: RecordsStanding) {
  const t = useTranslations('records.standing');
  const { settled, needed, isComplete } = standing;
  if (opinion) return <StateWord tone="good">{t('confirmed')}</StateWord>;
  if (!isComplete)
    return (
      <StateWord tone="info" icon="now">
        {t('some', { settled: String(settled), count: needed })}
      </StateWord>
    );
  return (
    <div className="space-y-1">
      <StateWord tone="good">{t('complete')}</StateWord>
      <p className="measure text-quiet">{t('checking')}</p>
    </div>
  );
}
