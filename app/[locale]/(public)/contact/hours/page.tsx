import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { addresses } from '@/components/layout/public-paths';
import { clocksOf, HoursAbroad } from '@/components/public/hours-abroad';
import { HoursForm } from '@/components/public/hours-form';
import { PageHead } from '@/components/public/page-head';
import { classNames } from '@/components/ui/class-names';
import { hospital } from '@/lib/hospital/profile';
import { weekAhead } from '@/lib/hospital/week-ahead';
import { countryName, isCountry } from '@/lib/people/countries';
import { PublicShell } from '../../public-shell';

type Props = { searchParams: Promise<{ country?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('site.hours.metadata');
  return {
    title: t('title', { hospital: hospital.name }),
    description: t('description'),
    robots: { index: false },
  };
}

async function Hours({ country }: { country: string }) {
  const t = await getTranslations('site.hours');
  const name = countryName(country, await getLocale());
  const openings = weekAhead();
  const clocks = clocksOf(country, openings);
  return (
    <section className="space-y-8">
      <h2>{name}</h2>
      <div className={classNames('grid items-start gap-x-16 gap-y-10', clocks.length > 1 && 'xl:grid-cols-2')}>
        {clocks.map((zones) => (
          <HoursAbroad key={zones[0]} zones={zones} country={name} openings={openings} />
        ))}
      </div>
      <p className="text-quiet measure">{t('clocks', { city: hospital.address.city })}</p>
    </section>
  );
}

/** Made for each reader: clocks change, and a page for each country in each language would be two thousand. */
export default async function HoursPage({ searchParams }: Props) {
  const asked = String((await searchParams).country);
  const country = isCountry(asked) ? asked : undefined;
  const t = await getTranslations();
  return (
    <PublicShell path={`/contact/hours${country ? `?country=${country}` : ''}`} title={t('site.hours.title')}>
      <PageHead
        title={t('site.hours.title')}
        lead={t('site.hours.lead')}
        trail={[{ href: addresses.contact, label: t('public.contact.title') }]}
      />
      <div className="space-y-10">
        <div className="max-w-[34rem]">
          <HoursForm country={country} />
        </div>
        {country && <Hours country={country} />}
      </div>
    </PublicShell>
  );
}
