import { getTranslations } from 'next-intl/server';
import { addresses } from '@/components/layout/public-paths';
import { Certificates } from '@/components/public/certificates';
import { PageHead } from '@/components/public/page-head';
import { PatientDuties, PatientRights } from '@/components/public/rights-and-duties';
import { Standard } from '@/components/public/standard';
import { env } from '@/lib/env';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('accreditation.metadata');
  return pageMetadata(addresses.accreditation, {
    title: t('title', { hospital: hospital.name }),
    description: t('description'),
  });
}

export default async function AccreditationPage() {
  const t = await getTranslations('accreditation');
  return (
    <PublicShell path={addresses.accreditation} title={t('title')}>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
        <PatientRights />
        <PatientDuties />
        <Standard />
        <Certificates demo={env.DEMO} />
      </div>
    </PublicShell>
  );
}
