import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { RecoveryList } from '@/components/staff/recovery-list';
import { Notice } from '@/components/ui/notice';
import { readOwnSettings } from '@/lib/accounts/queries';
import { withDoor } from '@/lib/auth/with-door';
import { listRecoveries } from '@/lib/staff/queries';
import { StaffShell } from '../staff-shell';
import { confirm, showCode, takeBack } from './actions';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('staff.recoveries');
  return { title: t('title'), robots: { index: false } };
}

export default function LostDevicesPage({ searchParams }: PageProps<'/[locale]/desk/lost-devices'>) {
  return withDoor('recovery.consent', async (actor) => {
    const [t, locale, { done }] = [await getTranslations('staff'), await getLocale(), await searchParams];
    const [recoveries, { timeZone }] = [await listRecoveries(actor), await readOwnSettings(actor)];
    return (
      <StaffShell path="/desk/lost-devices" actor={actor}>
        <h1>{t('recoveries.title')}</h1>
        <p className="measure text-lead">{t('recoveries.lead')}</p>
        {done && (
          <Notice tone="good" role="status">
            {t('done')}
          </Notice>
        )}
        <RecoveryList
          recoveries={recoveries}
          timeZone={timeZone}
          confirm={(id) => confirm.bind(null, { locale, id })}
          showCode={(id) => showCode.bind(null, { locale, id })}
          withdraw={(id) => takeBack.bind(null, { locale, id })}
        />
      </StaffShell>
    );
  });
}
