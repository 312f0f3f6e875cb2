import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { ButtonForm } from '@/components/forms/button-form';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { PhoneCode } from '@/components/letters/phone-code';
import { LivePage } from '@/components/live/live-page';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { liveCursor } from '@/lib/access/live-cursor';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withCase } from '@/lib/auth/with-case';
import { env } from '@/lib/env';
import { readHandOver } from '@/lib/records/links/hand-over';
import { linkAddress } from '@/lib/records/links/link-address';
import { end, show } from './actions';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/journey/[reference]/records/phone'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('letters.phone');
  return { title: `${t('title')} · ${(await params).reference}`, robots: { index: false } };
}

export default async function PhonePage({ params, searchParams }: Props) {
  const [{ reference }, { ended }] = [await params, await searchParams];
  return withCase('link.give', reference, async (found, actor) => {
    const since = await liveCursor(actor);
    const [t, locale] = [await getTranslations('letters.phone'), await getLocale()];
    const [link, { timeZone }] = await Promise.all([readHandOver(actor, reference), readOwnSettings(actor)]);
    const to = { locale, reference: found.reference };
    const records = `/journey/${found.reference}/records`;
    return (
      <Shell
        path={`${records}/phone`}
        width="form"
        demo={env.DEMO}
        actions={<SignOutForm action={signOut.bind(null, locale)} />}
      >
        <LivePage reference={reference} since={since} />
        <div className="space-y-8">
          <BackLink href={records}>{t('toRecords')}</BackLink>
          <h1>{t('title')}</h1>
          <p className="text-lead measure">{t('lead')}</p>
          {ended && !link && (
            <Notice tone="good" role="status">
              {t('ended')}
            </Notice>
          )}
          {link && <PhoneCode link={link} address={linkAddress(link, locale)} timeZone={timeZone} />}
          <FormWords>
            <div className="flex flex-wrap gap-4">
              <ButtonForm action={show.bind(null, to)} label={t(link ? 'again' : 'make')} size="large" />
              {link && <ButtonForm action={end.bind(null, to)} label={t('end')} tone="quiet" size="large" />}
            </div>
          </FormWords>
        </div>
      </Shell>
    );
  });
}
