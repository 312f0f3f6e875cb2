import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FactorPage } from '@/components/staff/factor-page';
import { guarded } from '@/lib/auth/guarded';
import { env } from '@/lib/env';
import { readRecovery } from '@/lib/staff/queries';
import { replaceByCode, replaceByPasskey } from '../actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.factor');
  return { title: t('title'), robots: { index: false } };
}

/** A mail scanner that opens the link changes nothing: the buttons do. */
export default async function RecoverPage({ params }: PageProps<'/[locale]/recover/[token]'>) {
  const { token } = await params;
  return guarded(async () => {
    const [t, locale, offered] = [await getTranslations('staff'), await getLocale(), await readRecovery(token)];
    const to = { locale, token };
    return (
      <FactorPage
        path={`/recover/${token}`}
        demo={env.DEMO}
        lead={t('factor.recoverLead')}
        expired={t('factor.expired')}
        offered={offered}
        actions={{ byCode: replaceByCode.bind(null, to), byPasskey: replaceByPasskey.bind(null, to) }}
      />
    );
  });
}
