import { getTranslations } from 'next-intl/server';
import { addresses } from '@/components/layout/public-paths';
import { PageHead } from '@/components/public/page-head';
import { pageLink } from '@/components/public/page-link';
import { ServiceList } from '@/components/public/service-list';
import { Surface } from '@/components/ui/surface';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('services.metadata');
  return pageMetadata(addresses.services, {
    title: t('title', { hospital: hospital.name }),
    description: t('description'),
  });
}

export default async function ServicesPage() {
  const t = await getTranslations('services');
  return (
    <PublicShell path={addresses.services} title={t('title')}>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="space-y-14">
        <ServiceList />
        <Surface tone="warm" className="space-y-3">
          <h2 className="text-lead">{t('afterTitle')}</h2>
          <p className="measure">{t.rich('afterText', { fees: pageLink(addresses.fees) })}</p>
        </Surface>
      </div>
    </PublicShell>
  );
}
