import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { signOut } from '@/app/[locale]/(account)/actions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { Shell } from '@/components/layout/shell';
import { Foreign, Isolate } from '@/components/ui/foreign';
import { Link } from '@/components/ui/link';
import { actorOrSignIn, guarded } from '@/lib/auth/guarded';
import { listJourneys } from '@/lib/care-journey/queries';
import { env } from '@/lib/env';
import { redirect } from '@/lib/i18n/navigation';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('journey.list');
  return { title: t('title'), robots: { index: false } };
}

export default function JourneysPage() {
  return guarded(async () => {
    const actor = await actorOrSignIn();
    const locale = await getLocale();
    if (actor.kind === 'staff') return redirect({ href: '/desk', locale });
    const journeys = await listJourneys(actor);
    const t = await getTranslations();
    return (
      <Shell
        path="/journey"
        width="form"
        demo={env.DEMO}
        actions={
          <>
            <Link href="/account" className="inline-flex min-h-11 items-center">
              {t('accounts.own.open')}
            </Link>
            <SignOutForm action={signOut.bind(null, locale)} />
          </>
        }
      >
        <div className="space-y-6">
          <h1>{t('journey.list.title')}</h1>
          {journeys.length === 0 && <p>{t('journey.list.none')}</p>}
          <ul className="divide-y divide-line border-y border-line">
            {journeys.map(({ reference, stage, patient }) => (
              <li key={reference} className="flex flex-wrap items-center gap-x-6 gap-y-1 py-4">
                <span className="min-w-0 grow basis-48 font-semibold">
                  <Foreign>{patient.writtenName}</Foreign>
                </span>
                <span className="text-quiet">{t(`journey.stages.${stage}`)}</span>
                <Link href={`/journey/${reference}`} className="inline-flex min-h-11 items-center">
                  <span>{t.rich('journey.list.open', { ref: () => <Isolate>{reference}</Isolate> })}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </Shell>
    );
  });
}
