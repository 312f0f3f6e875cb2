import { useTranslations } from 'next-intl';
import { Isolate } from '@/components/ui/foreign';
import { QrPicture } from '@/components/ui/qr-picture';

const inFours = (secret: string) => secret.replace(/.{4}(?=.)/g, '$& ');

/** The key for an authenticator app, to scan or to type. */
export function AppKey({ secret, uri }: { secret: string; uri: string }) {
  const t = useTranslations('staff.factor');
  return (
    <>
      <p className="measure">{t('scan')}</p>
      <QrPicture text={uri} title={t('picture')} />
      <p>
        {t('key')} <Isolate>{inFours(secret)}</Isolate>
      </p>
    </>
  );
}
