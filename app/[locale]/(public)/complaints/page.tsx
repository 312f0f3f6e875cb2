import { getTranslations } from 'next-intl/server';
import { addresses } from '@/components/layout/public-paths';
import { AnswerToComplaints } from '@/components/public/answer-to-complaints';
import { HowToComplain } from '@/components/public/how-to-complain';
import { OutsideBodies } from '@/components/public/outside-bodies';
import { PageHead } from '@/components/public/page-head';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('complaints.metadata');
  return pageMetadata(addresses.complaints, {
    title: t('title', { hospital: hospital.name }),
    description: t('description'),
  });
}

export default async function ComplaintsPage() {
  const t = await getTranslations('complaints');
  return (
    <PublicShell path={addresses.complaints} title={t('title')}>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <div className="space-y-12">
          <HowToComplain />
        </div>
        <AnswerToComplaints />
        <OutsideBodies />
      </div>
    </PublicShell>
  );
}
