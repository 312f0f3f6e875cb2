import { getTranslations } from 'next-intl/server';
import { EmergencyAfter } from '@/components/public/emergency-after';
import { EmergencyNumbers } from '@/components/public/emergency-numbers';
import { EmergencySigns } from '@/components/public/emergency-signs';
import { PageHead } from '@/components/public/page-head';
import { Notice } from '@/components/ui/notice';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('public.metadata.emergency');
  return pageMetadata('/emergency', { title: t('title', { hospital: hospital.name }), description: t('description') });
}

export default async function EmergencyPage() {
  const t = await getTranslations('public.emergency');
  return (
    <PublicShell path="/emergency">
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="space-y-12">
        <Notice tone="danger">
          <p className="text-lead font-semibold">{t('callUnknown')}</p>
        </Notice>
        <EmergencySigns />
        <EmergencyNumbers />
        <EmergencyAfter />
      </div>
    </PublicShell>
  );
}
