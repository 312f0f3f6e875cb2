import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import type { ShownDevice } from '@/lib/accounts/queries';
import { DeviceList } from './device-list';
import { SessionList } from './session-list';

type Props = ComponentProps<typeof SessionList> & { devices: ShownDevice[] };

/** Where one is signed in now, and with what one ever was. */
export function OwnSessions({ devices, ...sessions }: Props) {
  const t = useTranslations('accounts.own');
  return (
    <>
      <section className="space-y-4">
        <h2>{t('sessions')}</h2>
        <SessionList {...sessions} />
      </section>
      <section className="space-y-4">
        <h2>{t('devices')}</h2>
        <p className="measure">{t('devicesLead')}</p>
        <DeviceList devices={devices} timeZone={sessions.timeZone} />
      </section>
    </>
  );
}
