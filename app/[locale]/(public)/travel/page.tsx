import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/public/page-head';
import { RulesAway } from '@/components/travel/rules-away';
import { RulesFound } from '@/components/travel/rules-found';
import { RulesQuestion } from '@/components/travel/rules-question';
import { TravelAdvice } from '@/components/travel/travel-advice';
import { hospital } from '@/lib/hospital/profile';
import type { Locale } from '@/lib/i18n/locales';
import { report } from '@/lib/report';
import { type Asked, askedPath, readAsked } from '@/lib/travel/asked';
import { rulesFor } from '@/lib/travel/queries';
import { pageMetadata } from '../page-metadata';
import { PublicShell } from '../public-shell';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/travel'>;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('travel.metadata');
  const words = { title: t('title', { hospital: hospital.name }), description: t('description') };
  const isFiltered = Object.keys(await searchParams).length > 0;
  return { ...(await pageMetadata('/travel', words)), ...(isFiltered && { robots: { index: false } }) };
}

/** Without the database the page stands without the list: most of it does not change from day to day. */
async function found(asked: Asked, locale: Locale) {
  try {
    return <RulesFound country={asked.country} rules={await rulesFor(asked.country, asked.purpose, locale)} />;
  } catch (fault) {
    report(fault);
    return <RulesAway />;
  }
}

export default async function TravelPage({ searchParams }: Props) {
  const [t, locale, asked] = [await getTranslations('travel'), await getLocale(), readAsked(await searchParams)];
  return (
    <PublicShell path={askedPath(asked)} title={t('title')}>
      <PageHead title={t('title')} lead={t('lead')} />
      <div className="space-y-14">
        <RulesQuestion asked={asked} />
        {await found(asked, locale)}
        <TravelAdvice />
      </div>
    </PublicShell>
  );
}
