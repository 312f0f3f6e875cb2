import { getTranslations } from 'next-intl/server';
import { addresses } from '@/components/layout/public-paths';
import { PageHead } from '@/components/public/page-head';
import { ProgrammeList } from '@/components/public/programme-list';
import { QuestionList } from '@/components/public/question-list';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('site.sitemap.metadata');
  return pageMetadata(addresses.allPages, {
    title: t('title', { hospital: hospital.name }),
    description: t('description'),
  });
}

/** By question, then by programme; the foot of the page, as of every page, has the rest. */
export default async function AllPagesPage() {
  const t = await getTranslations();
  const title = t('site.sitemap.title');
  return (
    <PublicShell path={addresses.allPages} title={title}>
      <PageHead title={title} lead={t('site.sitemap.lead')} />
      <div className="space-y-14">
        <QuestionList />
        <section className="space-y-6">
          <h2>{t('public.programmes.title')}</h2>
          <ProgrammeList level="h3" />
        </section>
      </div>
    </PublicShell>
  );
}
