import { getTranslations } from 'next-intl/server';
import { Shell } from '@/components/layout/shell';
import { PageHead } from '@/components/public/page-head';
import { ButtonLink } from '@/components/ui/button';
import { env } from '@/lib/env';

export default async function NotFound() {
  const t = await getTranslations('common.notFound');
  return (
    <Shell path="/" demo={env.DEMO}>
      <PageHead title={t('title')} lead={t('body')} />
      <ButtonLink href="/" size="large" forward>
        {t('home')}
      </ButtonLink>
    </Shell>
  );
}
