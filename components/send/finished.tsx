import { useTranslations } from 'next-intl';

/** This device sends nothing more by the link. */
export function Finished() {
  const t = useTranslations('send.finished');
  return (
    <div className="space-y-6">
      <h1>{t('title')}</h1>
      <p className="text-lead measure">{t('text')}</p>
    </div>
  );
}
