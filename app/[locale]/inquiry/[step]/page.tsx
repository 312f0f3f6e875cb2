import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FormWords } from '@/components/forms/words';
import { EmergencyAdvice } from '@/components/inquiries/emergency-advice';
import { questionsOf } from '@/components/inquiries/questions';
import { QuestionsForm } from '@/components/inquiries/questions-form';
import { StepConsentLead } from '@/components/inquiries/step-consent-lead';
import { StepFrame } from '@/components/inquiries/step-frame';
import { NotFoundPage } from '@/components/layout/not-found-page';
import { Shell } from '@/components/layout/shell';
import { Unavailable } from '@/components/ui/unavailable';
import { heldDraft } from '@/lib/auth/held-draft';
import { env } from '@/lib/env';
import { redirect } from '@/lib/i18n/navigation';
import type { FoundDraft } from '@/lib/inquiries/queries';
import { type Answers, asked, canVisit, findStep, nextStep, type Slug, stepBefore } from '@/lib/inquiries/steps';
import { saveStep } from '../actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/inquiry/[step]'>;

const hinted = ['reach', 'authority', 'patient-name', 'birth-date', 'country', 'urgency', 'payer', 'wishes'] as const;
type Hinted = (typeof hinted)[number];
const hasHint = (slug: string): slug is Hinted => (hinted as readonly string[]).includes(slug);

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const step = findStep((await params).step);
  const t = await getTranslations('inquiries');
  return { title: step && t(`${step.slug}.title`), robots: { index: false } };
}

/** Where this draft belongs instead, if not on this page. */
function elsewhere(draft: FoundDraft | null, slug: string) {
  if (!draft) return '/inquiry';
  if (draft.case) return '/inquiry/sent';
  if (canVisit(slug, draft.answers)) return null;
  return `/inquiry/${nextStep(draft.answers)?.slug ?? 'check-answers'}`;
}

const positionOf = (slug: Slug, answers: Answers) => {
  const path = asked(answers).map((step) => step.slug);
  return { now: path.indexOf(slug) + 1, all: path.length };
};

/** While the database is away the form still stands here, because it may hold what was just typed. */
const unread = { answers: {} as Answers, enteredById: null };

export default async function StepPage({ params }: Props) {
  const step = findStep((await params).step);
  if (!step) return <NotFoundPage demo={env.DEMO} />;
  const { slug } = step;
  const locale = await getLocale();
  const held = await heldDraft();
  const instead = held === 'away' ? null : elsewhere(held, slug);
  if (instead) return redirect({ href: instead, locale });
  const { answers, enteredById } = held === 'away' || !held ? unread : held;
  const t = await getTranslations('inquiries');
  const before = stepBefore(slug, answers);
  return (
    <Shell path={`/inquiry/${slug}`} width="form" demo={env.DEMO}>
      <StepFrame
        title={t(`${slug}.title`)}
        hint={hasHint(slug) ? t(`${slug}.hint`) : undefined}
        back={before ? `/inquiry/${before}` : '/inquiry'}
        position={held === 'away' ? undefined : positionOf(slug, answers)}
        byPhone={enteredById !== null}
      >
        <FormWords>
          <QuestionsForm
            action={saveStep.bind(null, { locale, slug })}
            questions={await questionsOf(slug, answers, locale)}
            known={answers[slug] ?? {}}
            submitLabel={t('nav.next')}
            away={held === 'away' && <Unavailable />}
          >
            {slug === 'emergency' && <EmergencyAdvice country={String(answers.country?.country ?? '')} />}
            {slug === 'consent' && <StepConsentLead answers={answers} />}
          </QuestionsForm>
        </FormWords>
      </StepFrame>
    </Shell>
  );
}
