import { getTranslations } from 'next-intl/server';
import { addresses } from '@/components/layout/public-paths';
import { Deposits } from '@/components/public/deposits';
import { EstimateRights } from '@/components/public/estimate-rights';
import { EstimateSteps } from '@/components/public/estimate-steps';
import { OpinionFee } from '@/components/public/opinion-fee';
import { PageHead } from '@/components/public/page-head';
import { Payers } from '@/components/public/payers';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('fees.metadata');
  return pageMetadata(addresses.fees, {
    title: t('title', { hospital: hospital.name }),
    description: t('description'),
  });
}

export default async function FeesPage() {
  const t = await getTranslations('fees');
  return (
    <PublicShell path={addresses.fees} title={t('title')}>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="space-y-14">
        <OpinionFee />
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
          <EstimateSteps />
          <div className="space-y-12">
            <Payers />
            <Deposits />
          </div>
        </div>
        <EstimateRights />
      </div>
    </PublicShell>
  );
}
