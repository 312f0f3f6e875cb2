import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { readAsked } from '@/components/conversation/asked';
import { ThreadList } from '@/components/conversation/thread-list';
import { CaseFacts } from '@/components/desk/case-facts';
import { ButtonForm } from '@/components/forms/button-form';
import { FormWords } from '@/components/forms/words';
import { AnswersList } from '@/components/inquiries/answers-list';
import { StagePath } from '@/components/journey/stage-path';
import { BackLink } from '@/components/ui/back-link';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withCase } from '@/lib/auth/with-case';
import { readThread } from '@/lib/conversation/queries';
import { readCase } from '@/lib/desk/queries';
import type { Answers } from '@/lib/inquiries/steps';
import { momentIn } from '@/lib/people/moments';
import { RoomsShell } from '../../rooms-shell';
import { mend } from '../actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/break-glass/[reference]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference, robots: { index: false } };
}

/** The case as an administrator reads it while the glass is broken: all of it, and nothing to change. */
export default async function BrokenGlassPage({ params, searchParams }: Props) {
  const [{ reference }, { before }] = [await params, readAsked(await searchParams)];
  return withCase('glass.look', reference, async ({ glassBreaks }, actor) => {
    const [t, locale] = [await getTranslations(), await getLocale()];
    const [on, thread, { timeZone }] = await Promise.all([
      readCase(actor, reference),
      readThread(actor, reference, before),
      readOwnSettings(actor),
    ]);
    const own = glassBreaks.find(({ accountId }) => 'id' in actor && accountId === actor.id)!;
    return (
      <RoomsShell path={`/desk/break-glass/${reference}`}>
        <header className="space-y-1">
          <BackLink href="/desk/break-glass">{t('audit.rooms.glass')}</BackLink>
          <h1>
            <Foreign>{on.patient.writtenName}</Foreign>
          </h1>
          <p className="text-quiet">{t.rich('desk.case.title', { ref: () => <Isolate>{on.reference}</Isolate> })}</p>
        </header>
        <Notice tone="caution" role="status">
          <p>{t('audit.glass.notice', { at: momentIn(own.endsAt, locale, timeZone) })}</p>
        </Notice>
        <FormWords>
          <ButtonForm action={mend.bind(null, { locale, reference })} label={t('audit.glass.mend')} size="normal" />
        </FormWords>
        <StagePath stage={on.stage} />
        <CaseFacts patient={on.patient} />
        <section className="space-y-4">
          <h2>{t('desk.case.messages')}</h2>
          <ThreadList
            thread={thread}
            path={`/desk/break-glass/${reference}`}
            timeZone={timeZone}
            isOlder={Boolean(before)}
          />
        </section>
        {on.inquiry && (
          <section className="space-y-4">
            <h2>{t('desk.case.inquiry')}</h2>
            <AnswersList answers={on.inquiry.answers as Answers} locale={locale} />
          </section>
        )}
      </RoomsShell>
    );
  });
}
