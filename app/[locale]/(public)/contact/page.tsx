import { getTranslations } from 'next-intl/server';
import { AnswerTimes } from '@/components/public/answer-times';
import { OpeningHours } from '@/components/public/opening-hours';
import { PageHead } from '@/components/public/page-head';
import { StructuredHospital } from '@/components/public/structured-hospital';
import { WaysToReach } from '@/components/public/ways-to-reach';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('public.metadata.contact');
  return pageMetadata('/contact', { title: t('title', { hospital: hospital.name }), description: t('description') });
}

export default async function ContactPage() {
  const t = await getTranslations('public.contact');
  return (
    <PublicShell path="/contact" title={t('title')}>
      <StructuredHospital />
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="grid grid-cols-1 items-start gap-x-16 gap-y-12 lg:grid-cols-2">
        <div className="space-y-12">
          <WaysToReach />
          <AnswerTimes />
        </div>
        <OpeningHours />
      </div>
    </PublicShell>
  );
}
