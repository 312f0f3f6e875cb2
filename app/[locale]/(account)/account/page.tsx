import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { OwnSessions } from '@/components/accounts/own-sessions';
import { SignOutForm } from '@/components/accounts/sign-out-form';
import { FormWords } from '@/components/forms/words';
import { Shell } from '@/components/layout/shell';
import { BackLink } from '@/components/ui/back-link';
import { Notice } from '@/components/ui/notice';
import { readOwnSessions, readOwnSettings } from '@/lib/accounts/queries';
import { actorOrSignIn, guarded } from '@/lib/auth/guarded';
import { sessionToken } from '@/lib/auth/session-cookie';
import { env } from '@/lib/env';
import { redirect } from '@/lib/i18n/navigation';
import { endOwn, signOut } from '../actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.own');
  return { title: t('title'), robots: { index: false } };
}

/** Where a patient or relative is signed in. Staff have a page of their own. */
export default function AccountOfPersonPage({ searchParams }: PageProps<'/[locale]/account'>) {
  return guarded(async () => {
    const [actor, locale, { done }] = [await actorOrSignIn(), await getLocale(), await searchParams];
    if (actor.kind === 'staff') return redirect({ href: '/desk/account', locale });
    const [t, own] = [await getTranslations(), await readOwnSessions(actor, await sessionToken())];
    const { timeZone } = await readOwnSettings(actor);
    return (
      <Shell path="/account" width="form" demo={env.DEMO} actions={<SignOutForm action={signOut.bind(null, locale)} />}>
        <div className="space-y-8">
          <BackLink href="/journey">{t('journey.list.title')}</BackLink>
          <h1>{t('accounts.own.title')}</h1>
          {done && (
            <Notice tone="good" role="status">
              {t('accounts.own.done')}
            </Notice>
          )}
          <FormWords>
            <OwnSessions {...own} timeZone={timeZone} end={(id) => endOwn.bind(null, { locale, id })} />
          </FormWords>
        </div>
      </Shell>
    );
  });
}
