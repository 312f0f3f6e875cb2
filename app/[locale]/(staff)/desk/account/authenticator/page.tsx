import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountForm } from '@/components/accounts/account-form';
import { AppKey } from '@/components/staff/app-key';
import { BackLink } from '@/components/ui/back-link';
import { offerAuthenticator } from '@/lib/accounts/queries';
import { sessionToken } from '@/lib/auth/session-cookie';
import { withDoor } from '@/lib/auth/with-door';
import { StaffShell } from '../../staff-shell';
import { setUpApp } from '../actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('accounts.own');
  return { title: t('addApp'), robots: { index: false } };
}

export default function AuthenticatorPage() {
  return withDoor('account.keep', async (actor) => {
    const [t, locale] = [await getTranslations(), await getLocale()];
    const { replaces, ...key } = await offerAuthenticator(actor, (await sessionToken()) ?? '');
    return (
      <StaffShell path="/desk/account/authenticator" actor={actor}>
        <BackLink href="/desk/account">{t('accounts.own.title')}</BackLink>
        <h1>{t('accounts.own.addApp')}</h1>
        <div className="measure space-y-2">
          <p>{t('accounts.own.appLead')}</p>
          {replaces && <p>{t('accounts.own.appReplaces')}</p>}
        </div>
        <AppKey {...key} />
        <AccountForm
          action={setUpApp.bind(null, { locale })}
          questions={[
            {
              name: 'code',
              label: t('staff.factor.code'),
              dir: 'ltr',
              inputMode: 'numeric',
              autoComplete: 'one-time-code',
            },
          ]}
          submitLabel={t('staff.factor.codeSubmit')}
        />
      </StaffShell>
    );
  });
}
