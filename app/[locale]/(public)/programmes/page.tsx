import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/public/page-head';
import { ProgrammeList } from '@/components/public/programme-list';
import { ButtonLink } from '@/components/ui/button';
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
    <PublicShell path="/programmes">
      <PageHead title={t('programmes.title')} lead={t('programmes.lead')} />
      <ProgrammeList level="h2" />
      <ButtonLink href="/inquiry" size="large" forward className="mt-10">
        {t('nav.begin')}
      </ButtonLink>
    </PublicShell>
  );
}
