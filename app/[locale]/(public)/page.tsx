import { getTranslations } from 'next-intl/server';
import { HomeBeginning } from '@/components/public/home-beginning';
import { HomeCare } from '@/components/public/home-care';
import { HomePath } from '@/components/public/home-path';
import { HomeProgrammes } from '@/components/public/home-programmes';
import { StructuredHospital } from '@/components/public/structured-hospital';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from './page-metadata';
import { PublicShell } from './public-shell';

export async function generateMetadata() {
  const t = await getTranslations('public.metadata.home');
  return pageMetadata('/', { title: t('title', { hospital: hospital.name }), description: t('description') });
}

export default function HomePage() {
  return (
    <PublicShell path="/">
      <StructuredHospital />
      <div className="space-y-20">
        <HomeBeginning />
        <HomePath />
        <HomeProgrammes />
        <HomeCare />
      </div>
    </PublicShell>
  );
}
