import { getLocale, getTranslations } from 'next-intl/server';
import { AccountPage } from '@/components/accounts/account-page';
import { ButtonForm } from '@/components/forms/button-form';
import { Link } from '@/components/ui/link';
import { env } from '@/lib/env';
import { openLink } from '../../../actions';
import { stepMetadata } from '../../../step';

export const dynamic = 'force-dynamic';
export const generateMetadata = stepMetadata('link');

/** A mail scanner that opens the link changes nothing: the button does. */
export default async function LinkPage({ params }: PageProps<'/[locale]/sign-in/link/[token]'>) {
  const [t, locale, { token }] = [await getTranslations('accounts'), await getLocale(), await params];
  return (
    <AccountPage path={`/sign-in/link/${token}`} demo={env.DEMO} title={t('link.title')} lead={t('link.lead')}>
      <ButtonForm action={openLink.bind(null, { locale, token })} label={t('link.open')} size="large" />
      <p>
        <Link href="/sign-in" className="inline-block min-h-11 py-2">
          {t('sent.again')}
        </Link>
      </p>
    </AccountPage>
  );
}
