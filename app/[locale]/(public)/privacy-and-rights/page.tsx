import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/public/page-head';
import { PrivacyLaws } from '@/components/public/privacy-laws';
import { PrivacyRights } from '@/components/public/privacy-rights';
import { PrivacyUse } from '@/components/public/privacy-use';
import { Notice } from '@/components/ui/notice';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('public.metadata.privacy');
  return pageMetadata('/privacy-and-rights', {
    title: t('title', { hospital: hospital.name }),
    description: t('description'),
  });
}

export default async function PrivacyPage() {
  const t = await getTranslations('public');
  return (
    <PublicShell path="/privacy-and-rights" title={t('privacy.title')}>
      <PageHead title={t('privacy.title')} lead={t('privacy.lead')} />
      <div className="max-w-[66ch] space-y-12">
        <Notice tone="caution">{t('privacy.counsel')}</Notice>
        <PrivacyUse />
        <PrivacyLaws />
        <PrivacyRights />
      </div>
    </PublicShell>
  );
}
