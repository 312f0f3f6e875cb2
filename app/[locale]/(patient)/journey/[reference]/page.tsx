import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { AnswersList } from '@/components/inquiries/answers-list';
import { NextPromise } from '@/components/journey/next-promise';
import { OpenQuestions } from '@/components/journey/questions';
import { StagePath } from '@/components/journey/stage-path';
import { YourPerson } from '@/components/journey/your-person';
import { Shell } from '@/components/layout/shell';
import { LivePage } from '@/components/live/live-page';
import { Standing } from '@/components/records/standing';
import { ButtonLink } from '@/components/ui/button';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import { Surface } from '@/components/ui/surface';
import { liveCursor } from '@/lib/access/live-cursor';
import { may } from '@/lib/access/permissions';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withCase } from '@/lib/auth/with-case';
import { type Journey, readJourney } from '@/lib/care-journey/queries';
import { readWaiting } from '@/lib/conversation/queries';
import { env } from '@/lib/env';
import type { Answers } from '@/lib/inquiries/steps';
import { dayIn } from '@/lib/people/moments';
import { isGathering } from '@/lib/records/checklist';
import { readStanding } from '@/lib/records/read-standing';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/journey/[reference]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await params).reference, robots: { index: false } };
}

/** Signs that were found in the words are read by the house; the promise about ticked ones is for whoever ticked them. */
const shownPromises = ({ promises, redFlags }: Journey) =>
  promises.filter(({ kind }) => kind !== 'redFlag' || redFlags.length > 0);

export default async function JourneyPage({ params }: Props) {
  const { reference } = await params;
  return withCase('case.view', reference, async (found, actor) => {
    const t = await getTranslations('journey');
    const [looks, toRecords] = [await getTranslations('audit.looks'), await getTranslations('records')];
    const [locale, since] = [await getLocale(), await liveCursor(actor)];
    const [on, { timeZone }] = await Promise.all([readJourney(actor, reference), readOwnSettings(actor)]);
    const waiting = may(actor, 'message.read', found) ? await readWaiting(actor, reference) : null;
    const records = may(actor, 'record.read', found) ? await readStanding(actor, reference) : null;
    return (
      <Shell
        path={`/journey/${reference}`}
        demo={env.DEMO}
        actions={<SignOutForm action={signOut.bind(null, locale)} />}
      >
        <LivePage reference={reference} since={since} />
        <div className="space-y-10">
          <header className="space-y-2">
            <h1>{t.rich('title', { name: () => <Foreign>{on.patient.writtenName}</Foreign> })}</h1>
            <p className="text-quiet">
              {t('reference')}: <Isolate>{on.reference}</Isolate>
            </p>
          </header>
          <section className="space-y-6">
            <h2>{t('where')}</h2>
            <div className="space-y-1">
              <p className="text-lead font-semibold">{t(`stages.${on.stage}`)}</p>
              <p>{t(`now.${on.stage}`)}</p>
              <p className="text-small text-quiet">{t('since', { day: dayIn(on.stageSince, locale, timeZone) })}</p>
            </div>
            <StagePath stage={on.stage} />
          </section>
          {on.toldPatient && (
            <Surface tone="warm" className="space-y-3">
              <h2>{t('ourAnswer')}</h2>
              <p dir="auto" className="measure wrap-anywhere whitespace-pre-line">
                {on.toldPatient}
              </p>
            </Surface>
          )}
          <section className="space-y-4">
            <h2>{t('next')}</h2>
            {on.mergedInto && (
              <p>
                {t.rich('mergedInto', {
                  ref: () => (
                    <Link href={`/journey/${on.mergedInto!.reference}`}>
                      <Isolate>{on.mergedInto!.reference}</Isolate>
                    </Link>
                  ),
                })}
              </p>
            )}
            <NextPromise promises={shownPromises(on)} stage={on.stage} timeZone={timeZone} />
          </section>
          {waiting && <OpenQuestions {...waiting} path={`/journey/${reference}/messages`} timeZone={timeZone} />}
          {records && (
            <section className="space-y-4">
              <h2>{toRecords('title')}</h2>
              {isGathering(on.stage) && <Standing {...records} />}
              <ButtonLink href={`/journey/${reference}/records`} tone={on.stage === 'records' ? 'main' : 'quiet'}>
                {toRecords('open')}
              </ButtonLink>
            </section>
          )}
          <YourPerson name={on.coordinator?.writtenName} timeZone={timeZone} />
          {on.inquiry && may(actor, 'inquiry.read', found) && (
            <details>
              <summary className="min-h-11 py-2 font-semibold">{t('whatYouSent')}</summary>
              <AnswersList answers={on.inquiry.answers as Answers} locale={locale} />
            </details>
          )}
          {may(actor, 'looks.read', found) && (
            <p>
              <Link href={`/journey/${reference}/who-looked`}>{looks('title')}</Link>
            </p>
          )}
        </div>
      </Shell>
    );
  });
}
