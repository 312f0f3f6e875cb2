import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { FactorPage } from '@/components/staff/factor-page';
import { guarded } from '@/lib/auth/guarded';
import { env } from '@/lib/env';
import { readInvitation } from '@/lib/staff/queries';
import { joinByCode, joinByPasskey } from '../../actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.factor');
  return { title: t('title'), robots: { index: false } };
}

export default async function FirstFactorPage({ params }: PageProps<'/[locale]/join/[token]/second-factor'>) {
  const { token } = await params;
  return guarded(async () => {
    const [t, locale, invited] = [await getTranslations('staff'), await getLocale(), await readInvitation(token)];
    const to = { locale, token };
    return (
      <FactorPage
        path={`/join/${token}/second-factor`}
        demo={env.DEMO}
        lead={t('factor.lead')}
        expired={invited ? t('join.passwordFirst') : t('join.expired')}
        offered={invited?.hasPassword ? invited : null}
        actions={{ byCode: joinByCode.bind(null, to), byPasskey: joinByPasskey.bind(null, to) }}
      />
    );
  });
}
