import { getTranslations } from 'next-intl/server';
import { AccountPage } from '@/components/accounts/account-page';
import { CallUs } from '@/components/accounts/call-us';
import { Link } from '@/components/ui/link';
import { env } from '@/lib/env';
import { stepMetadata } from '../../step';

export const dynamic = 'force-dynamic';
export const generateMetadata = stepMetadata('sent');

export default async function LinkSentPage() {
  const t = await getTranslations('accounts.sent');
  return (
    <AccountPage path="/sign-in/sent" demo={env.DEMO} title={t('title')} lead={t('lead')}>
      <p className="measure">{t('nothingCame')}</p>
      <p>
        <Link href="/sign-in" className="inline-block min-h-11 py-2">
          {t('again')}
        </Link>
      </p>
      <p className="measure">{t.rich('call', { phone: CallUs })}</p>
    </AccountPage>
  );
}
