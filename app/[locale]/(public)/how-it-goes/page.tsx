import { getTranslations } from 'next-intl/server';
import { Costs } from '@/components/public/costs';
import { PageHead } from '@/components/public/page-head';
import { Passage } from '@/components/public/passage';
import { StageStory } from '@/components/public/stage-story';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('public.metadata.howItGoes');
  return pageMetadata('/how-it-goes', {
    title: t('title', { hospital: hospital.name }),
    description: t('description'),
  });
}

export default async function HowItGoesPage() {
  const t = await getTranslations('public.howItGoes');
  const { amount: hours } = hospital.promises.questionAnswered;
  return (
    <PublicShell path="/how-it-goes" title={t('title')}>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="grid gap-x-16 gap-y-12 lg:grid-cols-[3fr_2fr]">
        <StageStory />
        <div className="space-y-10">
          <Costs />
          <Passage title={t('questionTitle')}>
            <p>{t('questionText', { hours })}</p>
            <p className="text-quiet">{t('workingTime', { city: hospital.address.city })}</p>
          </Passage>
          <Passage title={t('declineTitle')}>
            <p>{t('declineText')}</p>
          </Passage>
        </div>
      </div>
    </PublicShell>
  );
}
