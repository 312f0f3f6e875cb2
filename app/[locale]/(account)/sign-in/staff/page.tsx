import { getTranslations } from 'next-intl/server';
import { AccountForm } from '@/components/accounts/account-form';
import { AccountPage } from '@/components/accounts/account-page';
import { withNext } from '@/lib/auth/local-path';
import { env } from '@/lib/env';
import { givePassword } from '../../actions';
import { stepMetadata, stepOf } from '../../step';

export const dynamic = 'force-dynamic';
export const generateMetadata = stepMetadata('staff');

export default async function StaffPage({ searchParams }: PageProps<'/[locale]/sign-in/staff'>) {
  const [t, step] = [await getTranslations('accounts'), await stepOf(searchParams)];
  const path = withNext('/sign-in/staff', step.next);
  const back = { href: withNext('/sign-in', step.next), label: t('signIn.back') };
  return (
    <AccountPage path={path} demo={env.DEMO} title={t('staff.title')} lead={t('staff.lead')} back={back}>
      <AccountForm
        action={givePassword.bind(null, step)}
        questions={[
          { name: 'email', label: t('staff.email'), type: 'email', autoComplete: 'username' },
          { name: 'password', label: t('staff.password'), type: 'password', autoComplete: 'current-password' },
        ]}
        submitLabel={t('staff.next')}
      />
      <p className="measure text-quiet">{t('staff.lost')}</p>
    </AccountPage>
  );
}
