import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { CaseFacts } from '@/components/desk/case-facts';
import { CaseMessages } from '@/components/desk/case-messages';
import { CasePromises } from '@/components/desk/case-promises';
import { NextActions } from '@/components/desk/next-actions';
import { RedFlags } from '@/components/desk/red-flags';
import { AnswersList } from '@/components/inquiries/answers-list';
import { StagePath } from '@/components/journey/stage-path';
import { Shell } from '@/components/layout/shell';
import { LivePage } from '@/components/live/live-page';
import { BackLink } from '@/components/ui/back-link';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import { liveCursor } from '@/lib/access/live-cursor';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withCase } from '@/lib/auth/with-case';
import { readWaiting } from '@/lib/conversation/queries';
import { readCase } from '@/lib/desk/queries';
import { env } from '@/lib/env';
import type { Answers } from '@/lib/inquiries/steps';
import { languageName } from '@/lib/people/languages';
import { accept, decline, move, withdraw } from './actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/cases/[reference]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference, robots: { index: false } };
}

const bound = (to: { locale: string; reference: string }) => ({
  accept: accept.bind(null, to),
  decline: decline.bind(null, to),
  move: move.bind(null, to),
  withdraw: withdraw.bind(null, to),
});

export default async function CasePage({ params, searchParams }: Props) {
  const { reference } = await params;
  const { done } = await searchParams;
  return withCase('case.work', reference, async (_, actor) => {
    const [t, locale] = [await getTranslations('desk.case'), await getLocale()];
    const since = await liveCursor(actor);
    const [on, { timeZone }] = await Promise.all([readCase(actor, reference), readOwnSettings(actor)]);
    const waiting = await readWaiting(actor, reference);
    return (
      <Shell
        path={`/desk/cases/${reference}`}
        demo={env.DEMO}
        actions={<SignOutForm action={signOut.bind(null, locale)} />}
      >
        <LivePage reference={reference} since={since} />
        <div className="space-y-10">
          <header className="space-y-1">
            <BackLink href="/desk">{t('back')}</BackLink>
            <h1>
              <Foreign>{on.patient.writtenName}</Foreign>
            </h1>
            <p className="text-quiet">{t.rich('title', { ref: () => <Isolate>{on.reference}</Isolate> })}</p>
          </header>
          {done && (
            <Notice tone="good" role="status">
              {t('done')}
            </Notice>
          )}
          {on.stage === 'inquiry' && <RedFlags flags={on.redFlags} />}
          <StagePath stage={on.stage} />
          <CasePromises promises={on.promises} timeZone={timeZone} />
          <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <div className="space-y-10">
              <NextActions stage={on.stage} actions={bound({ locale, reference })} />
              <CaseMessages {...waiting} reference={reference} timeZone={timeZone} />
              {on.inquiry && (
                <section className="space-y-4">
                  <h2>{t('inquiry')}</h2>
                  <p className="text-quiet">{t('writtenIn', { language: languageName(on.inquiry.locale, locale) })}</p>
                  {on.inquiry.enteredById && <p className="text-quiet">{t('byPhone')}</p>}
                  <AnswersList answers={on.inquiry.answers as Answers} locale={locale} />
                </section>
              )}
            </div>
            <section className="space-y-4">
              <h2>{t('contact')}</h2>
              <CaseFacts patient={on.patient} />
            </section>
          </div>
        </div>
      </Shell>
    );
  });
}
