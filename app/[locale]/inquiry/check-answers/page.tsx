import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RoutedForm } from '@/components/forms/routed-form';
import { FormWords } from '@/components/forms/words';
import { AnswersList } from '@/components/inquiries/answers-list';
import { StepFrame } from '@/components/inquiries/step-frame';
import { Shell } from '@/components/layout/shell';
import { Unavailable } from '@/components/ui/unavailable';
import { heldDraft } from '@/lib/auth/held-draft';
import { env } from '@/lib/env';
import { redirect } from '@/lib/i18n/navigation';
import type { FoundDraft } from '@/lib/inquiries/queries';
import { asked, nextStep } from '@/lib/inquiries/steps';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('inquiries.check');
  return { title: t('title'), robots: { index: false } };
}

function elsewhere(draft: FoundDraft | null) {
  if (!draft) return '/inquiry';
  if (draft.case) return '/inquiry/sent';
  const next = nextStep(draft.answers);
  return next && `/inquiry/${next.slug}`;
}

/** Why it was not sent, said here to a browser without scripts; the other refusals lead to a question or the beginning. */
const refusals = ['foreignForm', 'temporarilyUnavailable', 'tooMany'] as const;

export default async function CheckAnswersPage({ searchParams }: PageProps<'/[locale]/inquiry/check-answers'>) {
  const { problem } = await searchParams;
  const [t, locale, held] = [await getTranslations('inquiries'), await getLocale(), await heldDraft()];
  const instead = held !== 'away' && elsewhere(held);
  if (instead) return redirect({ href: instead, locale });
  const draft = held === 'away' ? null : held;
  const last = draft && asked(draft.answers).at(-1)?.slug;
  return (
    <Shell path="/inquiry/check-answers" width="form" demo={env.DEMO}>
      <StepFrame
        title={t('check.title')}
        hint={t('check.lead')}
        back={last ? `/inquiry/${last}` : '/inquiry'}
        byPhone={Boolean(draft?.enteredById)}
      >
        {draft ? <AnswersList answers={draft.answers} locale={locale} change /> : <Unavailable />}
        <FormWords>
          <RoutedForm
            to={`/api/inquiries?locale=${locale}`}
            label={t('check.send')}
            problem={refusals.find((code) => code === problem)}
          />
        </FormWords>
      </StepFrame>
    </Shell>
  );
}
