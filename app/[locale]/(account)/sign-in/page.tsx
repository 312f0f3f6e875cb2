import { getTranslations } from 'next-intl/server';
import { AccountForm } from '@/components/accounts/account-form';
import { AccountPage } from '@/components/accounts/account-page';
import { Link } from '@/components/ui/link';
import { withNext } from '@/lib/auth/local-path';
import { env } from '@/lib/env';
import { askForLink } from '../actions';
import { stepMetadata, stepOf } from '../step';

export const dynamic = 'force-dynamic';
export const generateMetadata = stepMetadata('signIn');

export default async function SignInPage({ searchParams }: PageProps<'/[locale]/sign-in'>) {
  const [t, step] = [await getTranslations('accounts.signIn'), await stepOf(searchParams)];
  return (
    <AccountPage path={withNext('/sign-in', step.next)} demo={env.DEMO} title={t('title')} lead={t('lead')}>
      <AccountForm
        action={askForLink.bind(null, step)}
        questions={[{ name: 'email', label: t('email'), type: 'email', autoComplete: 'email' }]}
        submitLabel={t('send')}
      />
      <ul className="space-y-2">
        <li>
          <Link href={withNext('/sign-in/reference', step.next)} className="inline-block min-h-11 py-2">
            {t('noEmail')}
          </Link>
        </li>
        <li>
          <Link
            href={withNext('/sign-in/staff', step.next)}
            className="inline-block min-h-11 py-2 text-small text-quiet"
          >
            {t('staff')}
          </Link>
        </li>
      </ul>
    </AccountPage>
  );
}
