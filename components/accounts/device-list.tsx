import { useLocale, useTranslations } from 'next-intl';
import { Isolate } from '@/components/ui/foreign';
import type { ShownDevice } from '@/lib/accounts/queries';
import { dayIn } from '@/lib/people/moments';
import { BrowserName } from './browser-name';

/** With which browsers somebody signed in; each new one was told by mail. */
export function DeviceList({ devices, timeZone }: { devices: ShownDevice[]; timeZone: string }) {
  const t = useTranslations('accounts.own');
  const locale = useLocale();
  if (devices.length === 0) return <p>{t('devicesNone')}</p>;
  return (
    <ul className="divide-y divide-line border-y border-line">
      {devices.map(({ id, browser, system, network, firstAt, lastAt }) => (
        <li key={id} className="py-4">
          <p className="font-semibold">
            <BrowserName browser={browser} system={system} />
          </p>
          <p className="flex flex-wrap gap-x-6 text-small text-quiet">
            <span>{t('first', { at: dayIn(firstAt, locale, timeZone) })}</span>
            <span>{t('last', { at: dayIn(lastAt, locale, timeZone) })}</span>
            {network && <span>{t.rich('from', { net: () => <Isolate>{network}</Isolate> })}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
