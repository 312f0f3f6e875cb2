import { getTranslations } from 'next-intl/server';
import { addresses } from '@/components/layout/public-paths';
import { OutcomeFigures } from '@/components/public/outcome-figures';
import { OutcomeMeasures } from '@/components/public/outcome-measures';
import { OutcomeMethod } from '@/components/public/outcome-method';
import { OutcomeQuestions } from '@/components/public/outcome-questions';
import { PageHead } from '@/components/public/page-head';
import { Surface } from '@/components/ui/surface';
import { hospital } from '@/lib/hospital/profile';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export async function generateMetadata() {
  const t = await getTranslations('outcomes.metadata');
  return pageMetadata(addresses.outcomes, {
    title: t('title', { hospital: hospital.name }),
    description: t('description'),
  });
}

async function NoFigures({ least }: { least: number }) {
  const t = await getTranslations('outcomes.none');
  return (
    <Surface tone="warm" className="space-y-3">
      <h2>{t('title')}</h2>
      <p className="measure">{t('text')}</p>
      <p className="measure">{t('when', { least })}</p>
    </Surface>
  );
}

export default async function OutcomesPage() {
  const t = await getTranslations('outcomes');
  const { figures, least, level } = hospital.outcomes;
  return (
    <PublicShell path={addresses.outcomes} title={t('title')}>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="space-y-14">
        {figures.length === 0 ? <NoFigures least={least} /> : <OutcomeFigures {...{ figures, least, level }} />}
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
          <div className="space-y-12">
            <OutcomeMethod />
            <OutcomeQuestions />
          </div>
          <OutcomeMeasures />
        </div>
      </div>
    </PublicShell>
  );
}
