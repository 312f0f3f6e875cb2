import { useTranslations } from 'next-intl';
import { Notice } from './notice';

/** A fault, said in words: without scripts an error boundary would show nothing. The link loads the same page again. */
export function Unavailable() {
  const t = useTranslations('common.unavailable');
  return (
    <div className="space-y-6">
      <h1>{t('title')}</h1>
      <Notice tone="caution" role="alert">
        {t('body')}
      </Notice>
      <p>
        {/* oxlint-disable-next-line jsx-a11y/anchor-is-valid -- an empty address is this page, with its query */}
        <a href="" className="inline-flex min-h-11 items-center font-semibold">
          {t('again')}
        </a>
      </p>
    </div>
  );
}
