import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { LooksList } from '@/components/audit/looks-list';
import { Shell } from '@/components/layout/shell';
import { BackLink } from '@/components/ui/back-link';
import { Isolate } from '@/components/ui/foreign';
import { readOwnSettings } from '@/lib/accounts/queries';
import { whoLooked } from '@/lib/audit/who-looked';
import { withCase } from '@/lib/auth/with-case';
import { env } from '@/lib/env';
import { hospital } from '@/lib/hospital/profile';
import { showPhone } from '@/lib/people/phones';

export const dynamic = 'force-dynamic';

type Props = PageProps<'/[locale]/journey/[reference]/who-looked'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('audit.looks');
  return { title: t('title'), robots: { index: false } };
}

const { phone } = hospital.internationalService;
const callUs = () => (
  <a href={`tel:${phone}`}>
    <Isolate>{showPhone(phone)}</Isolate>
  </a>
);

export default async function WhoLookedPage({ params }: Props) {
  const { reference } = await params;
  return withCase('looks.read', reference, async (on, actor) => {
    const [t, locale, { timeZone }] = [
      await getTranslations('audit.looks'),
      await getLocale(),
      await readOwnSettings(actor),
    ];
    const { looks, isCut } = await whoLooked(actor, reference, timeZone);
    return (
      <Shell
        path={`/journey/${reference}/who-looked`}
        demo={env.DEMO}
        actions={<SignOutForm action={signOut.bind(null, locale)} />}
      >
        <div className="max-w-[46rem] space-y-8">
          <header className="space-y-2">
            <BackLink href={`/journey/${reference}`}>{t('back')}</BackLink>
            <h1>{t('title')}</h1>
            <p className="text-quiet">
              <Isolate>{on.reference}</Isolate>
            </p>
            <p>{t('lead')}</p>
          </header>
          <LooksList looks={looks} timeZone={timeZone} />
          {isCut && <p>{t('cut')}</p>}
          <p className="text-quiet">{t('glassMeans')}</p>
          <p>{t.rich('question', { phone: callUs })}</p>
        </div>
      </Shell>
    );
  });
}
