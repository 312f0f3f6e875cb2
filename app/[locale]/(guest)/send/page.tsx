import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonForm } from '@/components/forms/button-form';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { readSentBack } from '@/components/records/sent-back';
import { UploadPart } from '@/components/records/upload-part';
import { DeadLink } from '@/components/send/dead-link';
import { Finished } from '@/components/send/finished';
import { Receipt } from '@/components/send/receipt';
import { WhatIsAsked } from '@/components/send/what-is-asked';
import { guarded } from '@/lib/auth/guarded';
import { recordLinkToken, visitBegan } from '@/lib/auth/record-link-cookie';
import { env } from '@/lib/env';
import { readVisit } from '@/lib/records/links/read-visit';
import { finish } from './actions';
import { sendMetadata } from './metadata';

export const dynamic = 'force-dynamic';
export const generateMetadata = sendMetadata;

/** What this browser's link lets its holder do: send, and see what it sent. */
export default function SendPage({ searchParams }: PageProps<'/[locale]/send'>) {
  return guarded(async () => {
    const [t, locale, query] = [await getTranslations('send'), await getLocale(), await searchParams];
    const visit = await readVisit((await recordLinkToken()) ?? '', visitBegan);
    const camera = visit?.purpose === 'phone';
    return (
      <Shell path="/send" width="form" demo={env.DEMO}>
        {visit ? (
          <div className="space-y-10">
            <h1>{t(camera ? 'photosTitle' : 'title')}</h1>
            {camera ? <p className="text-lead measure">{t('photosLead')}</p> : <WhatIsAsked visit={visit} />}
            <UploadPart back="/send" sentBack={readSentBack(query)} />
            <Receipt uploads={visit.uploads} />
            <FormWords>
              <ButtonForm action={finish.bind(null, { locale })} label={t('finish')} tone="quiet" size="normal" />
            </FormWords>
          </div>
        ) : query.finished ? (
          <Finished />
        ) : (
          <DeadLink />
        )}
      </Shell>
    );
  });
}
