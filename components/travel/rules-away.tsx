import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** What stands in place of the list while it cannot be read. */
export function RulesAway() {
  const t = useTranslations('travel.rules');
  return (
    <Notice tone="caution" role="alert">
      {t('away')}
    </Notice>
  );
}
