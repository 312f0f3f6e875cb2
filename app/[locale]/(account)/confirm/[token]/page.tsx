import { getLocale, getTranslations } from 'next-intl/server';
import { AccountPage } from '@/components/accounts/account-page';
import { ButtonForm } from '@/components/forms/button-form';
import { Link } from '@/components/ui/link';
import { env } from '@/lib/env';
import { confirm } from '../../actions';
import { stepMetadata } from '../../step';

export const dynamic = 'force-dynamic';
export const generateMetadata = stepMetadata('confirm');

/** A mail scanner that opens the link confirms nothing: the button does. */
export default async function ConfirmPage({ params }: PageProps<'/[locale]/confirm/[token]'>) {
  const [t, locale, { token }] = [await getTranslations('accounts.confirm'), await getLocale(), await params];
  return (
    <AccountPage path={`/confirm/${token}`} demo={env.DEMO} title={t('title')} lead={t('lead')}>
      <ButtonForm action={confirm.bind(null, { locale, token })} label={t('open')} size="large" />
      <p>
        <Link href="/sign-in" className="inline-block min-h-11 py-2">
          {t('usedAlready')}
        </Link>
      </p>
    </AccountPage>
  );
}
