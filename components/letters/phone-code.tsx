import { useLocale, useTranslations } from 'next-intl';
import { Isolate } from '@/components/ui/foreign';
import { QrPicture } from '@/components/ui/qr-picture';
import { Surface } from '@/components/ui/surface';
import { momentIn } from '@/lib/people/moments';

type Props = { link: { expiresAt: Date; opened: number }; address: string; timeZone: string };

/** A code for the phone's camera, the same address in letters, and how often it was opened. */
export function PhoneCode({ link, address, timeZone }: Props) {
  const t = useTranslations('letters.phone');
  const locale = useLocale();
  return (
    <Surface className="space-y-4">
      <QrPicture text={address} title={t('code')} />
      <p>{t('orType')}</p>
      <p className="wrap-anywhere">
        <Isolate>{address}</Isolate>
      </p>
      <p className="measure">{t('until', { time: momentIn(link.expiresAt, locale, timeZone) })}</p>
      <p className="text-quiet">{t('opened', { count: link.opened })}</p>
    </Surface>
  );
}
