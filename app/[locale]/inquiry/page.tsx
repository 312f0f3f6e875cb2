import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonForm } from '@/components/forms/button-form';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { heldDraft } from '@/lib/auth/held-draft';
import { env } from '@/lib/env';
import { hospital } from '@/lib/hospital/profile';
import { beginInquiry } from './actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inquiries.start');
  return { title: t('title'), robots: { index: false } };
}

const lefts = { device: 'forgotten', all: 'deleted' } as const;

export default async function InquiryPage({ searchParams }: PageProps<'/[locale]/inquiry'>) {
  const { left, problem } = await searchParams;
  const [t, problems] = [await getTranslations('inquiries'), await getTranslations('problems')];
  const [locale, held] = [await getLocale(), await heldDraft()];
  const begun = held !== null && held !== 'away' && !held.case;
  const gone = lefts[left as keyof typeof lefts];
  return (
    <Shell path="/inquiry" width="form" demo={env.DEMO}>
      <div className="space-y-6">
        {gone && (
          <Notice tone="good" role="status">
            {t(`leave.${gone}`)}
          </Notice>
        )}
        {problem === 'draftExpired' && (
          <Notice tone="caution" role="alert">
            {problems(problem)}
          </Notice>
        )}
        <h1>{t('start.title')}</h1>
        <div className="measure space-y-4">
          <p className="text-lead">{t('start.lead')}</p>
          <p>{t('start.saved')}</p>
          <p>{t('start.promise', { hours: hospital.promises.firstReply.amount })}</p>
        </div>
        {begun && (
          <ButtonLink href="/inquiry/check-answers" size="large" forward>
            {t('start.resume')}
          </ButtonLink>
        )}
        <FormWords>
          <ButtonForm
            action={beginInquiry.bind(null, { locale })}
            label={begun ? t('start.again') : t('start.begin')}
            tone={begun ? 'quiet' : 'main'}
            open
          />
        </FormWords>
      </div>
    </Shell>
  );
}
