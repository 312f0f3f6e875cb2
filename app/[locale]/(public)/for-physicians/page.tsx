import { getTranslations } from 'next-intl/server';
import { addresses } from '@/components/layout/public-paths';
import { PageHead } from '@/components/public/page-head';
import { Partners } from '@/components/public/partners';
import { HowToRefer, WhatToSend } from '@/components/public/referring';
import { WhatYouReceive } from '@/components/public/what-you-receive';
import { WorkingTogether } from '@/components/public/working-together';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('physicians.metadata');
  return pageMetadata(addresses.physicians, {
    title: t('title', { hospital: hospital.name }),
    description: t('description'),
  });
}

export default async function PhysiciansPage() {
  const t = await getTranslations('physicians');
  return (
    <PublicShell path={addresses.physicians} title={t('title')}>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="space-y-14">
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
          <HowToRefer />
          <div className="space-y-12">
            <WhatToSend />
            <WhatYouReceive />
          </div>
        </div>
        <div className="grid gap-x-12 gap-y-10 lg:grid-cols-3">
          <WorkingTogether />
        </div>
        <Partners />
      </div>
    </PublicShell>
  );
}
