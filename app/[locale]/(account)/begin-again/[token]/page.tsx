import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { AccountForm } from '@/components/accounts/account-form';
import { AccountPage } from '@/components/accounts/account-page';
import { Isolate } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import { guarded } from '@/lib/auth/guarded';
import { env } from '@/lib/env';
import { readBeginning } from '@/lib/staff/queries';
import { begin } from '../actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.begin');
  return { title: t('title'), robots: { index: false } };
}

/** A mail scanner that opens the link changes nothing: the button does, with the code of a colleague. */
export default async function BeginAgainPage({ params }: PageProps<'/[locale]/begin-again/[token]'>) {
  const { token } = await params;
  return guarded(async () => {
    const [t, locale, opened] = [await getTranslations('staff'), await getLocale(), await readBeginning(token)];
    const frame = { path: `/begin-again/${token}`, demo: env.DEMO, title: t('begin.title') };
    if (!opened)
      return (
        <AccountPage {...frame}>
          <Notice tone="caution">{t('begin.expired')}</Notice>
        </AccountPage>
      );
    const code = { name: 'code', label: t('begin.code'), hint: t('begin.codeHint'), dir: 'ltr' } as const;
    const password = { name: 'password', label: t('join.password'), hint: t('join.passwordHint') };
    return (
      <AccountPage {...frame} lead={t('begin.lead')}>
        <p className="wrap-anywhere text-quiet">
          <Isolate>{opened.email}</Isolate>
        </p>
        <AccountForm
          action={begin.bind(null, { locale, token })}
          questions={[
            { ...code, autoComplete: 'off' },
            { ...password, type: 'password', autoComplete: 'new-password' },
          ]}
          submitLabel={t('join.next')}
        />
      </AccountPage>
    );
  });
}
