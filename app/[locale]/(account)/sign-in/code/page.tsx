import { getTranslations } from 'next-intl/server';
import { AccountForm } from '@/components/accounts/account-form';
import { AccountPage } from '@/components/accounts/account-page';
import { Link } from '@/components/ui/link';
import { withNext } from '@/lib/auth/local-path';
import { env } from '@/lib/env';
import { giveCode } from '../../actions';
import { stepMetadata, stepOf } from '../../step';

export const dynamic = 'force-dynamic';
export const generateMetadata = stepMetadata('code');

export default async function CodePage({ searchParams }: PageProps<'/[locale]/sign-in/code'>) {
  const [t, step] = [await getTranslations('accounts.code'), await stepOf(searchParams)];
  const path = withNext('/sign-in/code', step.next);
  const back = { href: withNext('/sign-in/staff', step.next), label: t('again') };
  return (
    <AccountPage path={path} demo={env.DEMO} title={t('title')} lead={t('lead')} back={back}>
      <AccountForm
        action={giveCode.bind(null, step)}
        questions={[{ name: 'code', label: t('code'), hint: t('codeHint'), dir: 'ltr', autoComplete: 'one-time-code' }]}
        submitLabel={t('open')}
      />
      <ul className="space-y-2">
        <li>
          <Link href={back.href} className="inline-block min-h-11 py-2">
            {t('passkeyTitle')}
          </Link>
        </li>
        <li>
          <Link href="/sign-in/lost-device" className="inline-block min-h-11 py-2">
            {t('lost')}
          </Link>
        </li>
      </ul>
    </AccountPage>
  );
}
