import { getTranslations } from 'next-intl/server';
import { AccountPage } from '@/components/accounts/account-page';
import { ButtonForm } from '@/components/forms/button-form';
import { Notice } from '@/components/ui/notice';
import { env } from '@/lib/env';
import { askForFactor } from '../../actions';
import { stepMetadata, stepOf } from '../../step';

export const dynamic = 'force-dynamic';
export const generateMetadata = stepMetadata('lost');

export default async function LostDevicePage({ searchParams }: PageProps<'/[locale]/sign-in/lost-device'>) {
  const [t, step, { asked }] = [await getTranslations('accounts'), await stepOf(searchParams), await searchParams];
  const back = { href: '/sign-in/staff', label: t('code.again') };
  return (
    <AccountPage path="/sign-in/lost-device" demo={env.DEMO} title={t('lost.title')} lead={t('lost.lead')} back={back}>
      <p className="measure">{t('lost.how')}</p>
      {asked ? (
        <Notice tone="good" role="status">
          {t('lost.asked')}
        </Notice>
      ) : (
        <ButtonForm action={askForFactor.bind(null, step)} label={t('lost.ask')} size="large" />
      )}
    </AccountPage>
  );
}
