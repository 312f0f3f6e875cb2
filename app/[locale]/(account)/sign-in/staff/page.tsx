import { getTranslations } from 'next-intl/server';
import { AccountForm } from '@/components/accounts/account-form';
import { AccountPage } from '@/components/accounts/account-page';
import { PasskeySignIn } from '@/components/accounts/passkey-sign-in';
import { RefusedNotice } from '@/components/accounts/refused-notice';
import { ButtonLink } from '@/components/ui/button';
import { hasHospitalSignIn } from '@/lib/accounts/hospital-provider';
import { signInOptions } from '@/lib/accounts/passkey-options';
import { hospitalSignInPath } from '@/lib/auth/hospital-sign-in-path';
import { withNext } from '@/lib/auth/local-path';
import { env } from '@/lib/env';
import { givePassword, signInWithPasskey } from '../../actions';
import { stepMetadata, stepOf } from '../../step';

export const dynamic = 'force-dynamic';
export const generateMetadata = stepMetadata('staff');

export default async function StaffPage({ searchParams }: PageProps<'/[locale]/sign-in/staff'>) {
  const [t, step, { problem }] = [await getTranslations('accounts'), await stepOf(searchParams), await searchParams];
  const path = withNext('/sign-in/staff', step.next);
  const back = { href: withNext('/sign-in', step.next), label: t('signIn.back') };
  return (
    <AccountPage path={path} demo={env.DEMO} title={t('staff.title')} lead={t('staff.lead')} back={back}>
      <RefusedNotice problem={problem} />
      {hasHospitalSignIn() && (
        <ButtonLink href={hospitalSignInPath(step)} size="large">
          {t('staff.hospital')}
        </ButtonLink>
      )}
      <PasskeySignIn
        action={signInWithPasskey.bind(null, step)}
        options={await signInOptions()}
        title={t('staff.passkeyTitle')}
      />
      <section className="space-y-6">
        <h2>{t('staff.passwordTitle')}</h2>
        <p className="measure">{t('staff.passwordLead')}</p>
        <AccountForm
          action={givePassword.bind(null, step)}
          questions={[
            { name: 'email', label: t('staff.email'), type: 'email', autoComplete: 'username' },
            { name: 'password', label: t('staff.password'), type: 'password', autoComplete: 'current-password' },
          ]}
          submitLabel={t('staff.next')}
        />
      </section>
      <section className="space-y-2">
        <h2>{t('staff.cannot')}</h2>
        <p className="measure">{t('staff.lost')}</p>
      </section>
    </AccountPage>
  );
}
