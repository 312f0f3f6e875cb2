import { useTranslations } from 'next-intl';
import type { Failed } from './progress';

const shown = 20;

/** Files that could not be sent, each with what to do about it; where a whole folder failed, the first of them. */
export function FailedFiles({ failed }: { failed: Failed[] }) {
  const t = useTranslations('records.upload');
  return (
    <ul className="mt-2 space-y-2">
      {failed.slice(0, shown).map(({ path, fault }) => (
        <li key={path}>
          <bdi className="font-semibold wrap-anywhere">{path}</bdi>
          <span className="block">{t(`errors.${fault}`)}</span>
        </li>
      ))}
      {failed.length > shown && <li>{t('more', { count: failed.length - shown })}</li>}
    </ul>
  );
}
