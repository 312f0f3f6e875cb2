import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/public/page-head';
import { ProgrammeList } from '@/components/public/programme-list';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('public.metadata.programmes');
  return pageMetadata('/programmes', { title: t('title', { hospital: hospital.name }), description: t('description') });
}

export default async function ProgrammesPage() {
  const t = await getTranslations('public');
  return (
    <PublicShell path="/programmes" title={t('programmes.title')}>
      <PageHead title={t('programmes.title')} lead={t('programmes.lead')} />
      <ProgrammeList level="h2" />
    </PublicShell>
  );
}
