import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { FormWords } from '@/components/forms/words';
import { questionsOf } from '@/components/inquiries/questions';
import { Shell } from '@/components/layout/shell';
import { BackLink } from '@/components/ui/back-link';
import { Foreign } from '@/components/ui/foreign';
import { CaseForm } from '@/components/workspace/case-form';
import { newsWords } from '@/components/workspace/news-words';
import { withCase } from '@/lib/auth/with-case';
import { type Correctable, isCorrectable, knownAnswers } from '@/lib/desk/contacts/steps';
import { readWorkspace } from '@/lib/desk/read-workspace';
import { env } from '@/lib/env';
import { Problem } from '@/lib/errors';
import type { Locale } from '@/lib/i18n/locales';
import type { Answers } from '@/lib/inquiries/steps';
import { correct } from './actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/cases/[reference]/correct/[step]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference, robots: { index: false } };
}

/** The question of the inquiry, as this reader understands it; an address is asked for itself. */
async function questionsFor(step: Correctable, answers: Answers, locale: Locale) {
  const t = await getTranslations('workspace.contact');
  const asked = (await questionsOf(step, answers, locale)).filter(({ name }) => name !== 'by');
  return [...asked, { kind: 'text' as const, name: 'because', label: t('because'), hint: t('becauseHint'), rows: 2 }];
}

export default async function CorrectPage({ params }: Props) {
  const { reference, step } = await params;
  return withCase('contact.correct', reference, async (_, actor) => {
    if (!isCorrectable(step)) throw new Problem('notFound');
    const [t, locale] = [await getTranslations(), await getLocale()];
    const { on, seen } = await readWorkspace(actor, reference);
    const known = knownAnswers(on);
    const here = `/desk/cases/${on.reference}`;
    return (
      <Shell
        path={`${here}/correct/${step}`}
        width="form"
        demo={env.DEMO}
        actions={<SignOutForm action={signOut.bind(null, locale)} />}
      >
        <div className="space-y-6">
          <BackLink href={here}>{t('workspace.contact.back')}</BackLink>
          <h1>{t('workspace.contact.correctWhat', { what: t(`inquiries.${step}.title`) })}</h1>
          <p>
            <Foreign>{on.patient.writtenName}</Foreign>
          </p>
          {step === 'reach' && <p>{t('workspace.contact.addressHint')}</p>}
          <FormWords>
            <CaseForm
              action={correct.bind(null, { locale, reference: on.reference, step })}
              submitLabel={t('workspace.contact.save')}
              questions={await questionsFor(step, known, locale)}
              known={known[step]}
              seen={{ at: seen, words: await newsWords() }}
            />
          </FormWords>
        </div>
      </Shell>
    );
  });
}
