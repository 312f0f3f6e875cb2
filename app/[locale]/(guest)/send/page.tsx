import { getLocale, getTranslations } from 'next-intl/server';
import { ButtonForm } from '@/components/forms/button-form';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { DeadLink } from '@/components/send/dead-link';
import { Finished } from '@/components/send/finished';
import { Outcome } from '@/components/send/outcome';
import { Receipt } from '@/components/send/receipt';
import { SmallFiles } from '@/components/send/small-files';
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
            <Outcome query={query} />
            {!camera && <WhatIsAsked visit={visit} />}
            <section className="space-y-4">
              {!camera && <h2>{t('filesTitle')}</h2>}
              <p className="measure">{t(camera ? 'photosLead' : 'filesLead')}</p>
              <SmallFiles locale={locale} camera={camera} />
            </section>
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
