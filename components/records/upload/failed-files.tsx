import { useTranslations } from 'next-intl';
import type { Failed } from './progress';

/** Each file that could not be sent, with what to do about it. */
export function FailedFiles({ failed }: { failed: Failed[] }) {
  const t = useTranslations('records.upload.errors');
  return (
    <ul className="mt-2 space-y-2">
      {failed.map(({ path, fault }) => (
        <li key={path}>
          <bdi className="font-semibold wrap-anywhere">{path}</bdi>
          <span className="block">{t(fault)}</span>
        </li>
      ))}
    </ul>
  );
}
