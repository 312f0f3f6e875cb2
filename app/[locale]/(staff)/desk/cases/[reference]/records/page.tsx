import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { reopen } from '@/app/[locale]/record-actions';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { LetterWays } from '@/components/letters/letter-ways';
import { LivePage } from '@/components/live/live-page';
import { ArrivedPart } from '@/components/records/arrived-part';
import { CompletePart } from '@/components/records/complete-part';
import { DeskNeeds } from '@/components/records/desk-needs';
import { readSentBack } from '@/components/records/sent-back';
import { TroublesPart } from '@/components/records/troubles-part';
import { UploadPart } from '@/components/records/upload-part';
import { DeskActions } from '@/components/staff/desk-actions';
import { BackLink } from '@/components/ui/back-link';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import { newsWords } from '@/components/workspace/news-words';
import { liveCursor } from '@/lib/access/live-cursor';
import { may } from '@/lib/access/permissions';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withCase } from '@/lib/auth/with-case';
import { isOpen } from '@/lib/care-journey/stages';
import { env } from '@/lib/env';
import { cleanName } from '@/lib/people/names';
import { readRecords } from '@/lib/records/read-records';
import { ask, complete, decide, waive } from './actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/desk/cases/[reference]/records'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('records');
  return { title: `${t('title')} · ${(await params).reference}`, robots: { index: false } };
}

export default async function CaseRecordsPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const given = await searchParams;
  return withCase('record.read', reference, async (found, actor) => {
    const since = await liveCursor(actor);
    const [t, locale] = [await getTranslations('records'), await getLocale()];
    const [records, { timeZone }] = await Promise.all([readRecords(actor, reference), readOwnSettings(actor)]);
    const path = `/desk/cases/${records.reference}/records`;
    const to = { locale, reference: records.reference, isDesk: true };
    const does = (permission: Parameters<typeof may>[1]) => isOpen(records.stage) && may(actor, permission, found);
    return (
      <Shell path={path} demo={env.DEMO} actions={<DeskActions actor={actor} signOut={signOut.bind(null, locale)} />}>
        <LivePage reference={reference} since={since} />
        <div className="space-y-8">
          <header className="space-y-1">
            <BackLink href={`/desk/cases/${records.reference}`}>{t('desk.toCase')}</BackLink>
            <h1>{t('title')}</h1>
            <p className="text-quiet">
              <Foreign>{cleanName(found.patient.writtenName)}</Foreign> · <Isolate>{records.reference}</Isolate>
            </p>
            {may(actor, 'letter.make', found) && <LetterWays path={`/desk/cases/${records.reference}`} />}
          </header>
          {given.done && (
            <Notice tone="good" role="status">
              {t('desk.recorded')}
            </Notice>
          )}
          <FormWords>
            <CompletePart
              records={records}
              timeZone={timeZone}
              seen={{ at: records.seen, words: await newsWords() }}
              complete={does('record.complete') ? complete.bind(null, to) : undefined}
              ask={does('record.decide') ? ask.bind(null, to) : undefined}
            />
            <div className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-2">
              <DeskNeeds
                lines={records.lines}
                programme={records.programme}
                path={path}
                timeZone={timeZone}
                waive={does('need.waive') ? waive.bind(null, to) : undefined}
                reopen={does('need.waive') ? reopen.bind(null, to) : undefined}
              />
              <div className="space-y-10">
                <TroublesPart
                  troubles={records.troubles}
                  title={t(
                    records.troubles.files.some(({ state }) => state === 'review') ? 'desk.decide' : 'troubles.title',
                  )}
                  decide={does('record.decide') ? decide.bind(null, to) : undefined}
                />
                <ArrivedPart records={records.records} checking={records.checking} path={path} timeZone={timeZone} />
                {does('record.send') && (
                  <UploadPart reference={records.reference} back={path} sentBack={readSentBack(given)} />
                )}
              </div>
            </div>
          </FormWords>
        </div>
      </Shell>
    );
  });
}
