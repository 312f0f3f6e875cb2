import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';

export function DemoBanner() {
  const t = useTranslations('common.layout');
  return (
    <aside aria-label={t('demoTitle')} className="bg-warm-soft text-warm-ink contrast-more:border-b">
      <p className="flex items-start gap-2 py-2 text-small room">
        <Icon name="info" className="mt-[0.2em]" />
        <span>{t('demo')}</span>
      </p>
    </aside>
  );
}
