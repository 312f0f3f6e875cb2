import { getTranslations } from 'next-intl/server';
import { AccountForm } from '@/components/accounts/account-form';
import { AccountPage } from '@/components/accounts/account-page';
import { CallUs } from '@/components/accounts/call-us';
import { Isolate } from '@/components/ui/foreign';
import { withNext } from '@/lib/auth/local-path';
import { env } from '@/lib/env';
import { openByPhrase } from '../../actions';
import { stepMetadata, stepOf } from '../../step';

export const dynamic = 'force-dynamic';
export const generateMetadata = stepMetadata('reference');

const example = () => <Isolate>HW-7K3F-92QD</Isolate>;

export default async function ReferencePage({ searchParams }: PageProps<'/[locale]/sign-in/reference'>) {
  const [t, step] = [await getTranslations('accounts'), await stepOf(searchParams)];
  const path = withNext('/sign-in/reference', step.next);
  const back = { href: withNext('/sign-in', step.next), label: t('signIn.back') };
  return (
    <AccountPage path={path} demo={env.DEMO} title={t('reference.title')} lead={t('reference.lead')} back={back}>
      <AccountForm
        action={openByPhrase.bind(null, step)}
        questions={[
          {
            name: 'reference',
            label: t('reference.reference'),
            hint: t.rich('reference.referenceHint', { example }),
            dir: 'ltr',
            autoComplete: 'off',
          },
          {
            name: 'phrase',
            label: t('reference.phrase'),
            hint: t('reference.phraseHint'),
            dir: 'ltr',
            autoComplete: 'off',
            inputMode: 'numeric',
          },
        ]}
        submitLabel={t('reference.open')}
      />
      <p className="measure">{t.rich('reference.lost', { phone: CallUs })}</p>
    </AccountPage>
  );
}
