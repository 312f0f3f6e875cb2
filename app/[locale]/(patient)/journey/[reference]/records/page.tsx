import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { reopen } from '@/app/[locale]/record-actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { LetterWays } from '@/components/letters/letter-ways';
import { LivePage } from '@/components/live/live-page';
import { ArrivedPart } from '@/components/records/arrived-part';
import { NeedsPart } from '@/components/records/needs-part';
import { readSentBack } from '@/components/records/sent-back';
import { Standing } from '@/components/records/standing';
import { TroublesPart } from '@/components/records/troubles-part';
import { UploadPart } from '@/components/records/upload-part';
import { BackLink } from '@/components/ui/back-link';
import { ButtonLink } from '@/components/ui/button';
import { Isolate } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import { liveCursor } from '@/lib/access/live-cursor';
import { may } from '@/lib/access/permissions';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withCase } from '@/lib/auth/with-case';
import { isOpen } from '@/lib/care-journey/stages';
import { env } from '@/lib/env';
import { isGathering, stillWanted } from '@/lib/records/checklist';
import { readRecords } from '@/lib/records/read-records';
import { answer } from './actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/journey/[reference]/records'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('records');
  return { title: `${t('title')} · ${(await params).reference}`, robots: { index: false } };
}

export default async function RecordsPage({ params, searchParams }: Props) {
  const { reference } = await params;
  const given = await searchParams;
  return withCase('record.read', reference, async (found, actor) => {
    const since = await liveCursor(actor);
    const [t, locale] = [await getTranslations('records'), await getLocale()];
    const [records, { timeZone }] = await Promise.all([readRecords(actor, reference), readOwnSettings(actor)]);
    const path = `/journey/${records.reference}/records`;
    const to = { locale, reference: records.reference, isDesk: false };
    const says = may(actor, 'need.answer', found) && isOpen(records.stage);
    return (
      <Shell path={path} demo={env.DEMO} actions={<SignOutForm action={signOut.bind(null, locale)} />}>
        <LivePage reference={reference} since={since} />
        <div className="max-w-[56rem] space-y-12">
          <header className="space-y-3">
            <BackLink href={`/journey/${records.reference}`}>{t('toJourney')}</BackLink>
            <h1>{t('title')}</h1>
            <p className="text-quiet">
              <Isolate>{records.reference}</Isolate>
            </p>
            <p className="measure text-lead">{t('lead')}</p>
            {isGathering(records.stage) && <Standing {...records} />}
          </header>
          {given.done && (
            <Notice tone="good" role="status">
              {t('describe.saved')}
            </Notice>
          )}
          {may(actor, 'record.send', found) && isOpen(records.stage) && (
            <UploadPart reference={records.reference} back={path} sentBack={readSentBack(given)} />
          )}
          {may(actor, 'letter.make', found) && isOpen(records.stage) && (
            <LetterWays path={`/journey/${records.reference}`} phone />
          )}
          <TroublesPart troubles={records.troubles} title={t('troubles.title')} />
          <ArrivedPart records={records.records} checking={records.checking} path={path} timeZone={timeZone} />
          <FormWords>
            <NeedsPart
              lines={records.lines}
              path={path}
              timeZone={timeZone}
              {...(says && { answer: answer.bind(null, to), reopen: reopen.bind(null, to) })}
            >
              {stillWanted(records.lines).length > 0 && may(actor, 'letter.make', found) && isOpen(records.stage) && (
                <ButtonLink href={`/journey/${records.reference}/letters`} tone="quiet">
                  {t('needs.letter')}
                </ButtonLink>
              )}
            </NeedsPart>
          </FormWords>
        </div>
      </Shell>
    );
  });
}
