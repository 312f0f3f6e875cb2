import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { Shell } from './shell';

/** What stands where nothing is, or nothing that this reader may see. */
export function NotFoundPage({ demo }: { demo?: boolean }) {
  const t = useTranslations('common.notFound');
  return (
    <Shell path="/" demo={demo}>
      <div className="space-y-6">
        <h1 className="text-display">{t('title')}</h1>
        <p className="text-lead text-quiet measure">{t('body')}</p>
        <ButtonLink href="/" size="large" forward>
          {t('home')}
        </ButtonLink>
      </div>
    </Shell>
  );
}
