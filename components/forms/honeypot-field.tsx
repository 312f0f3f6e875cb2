import { useTranslations } from 'next-intl';

/** Out of sight for people and their screen readers: what stands in `website` was written by a program. */
export function HoneypotField() {
  const t = useTranslations('common.forms');
  return (
    <div hidden>
      <label>
        {t('leaveEmpty')}
        <input name="website" tabIndex={-1} autoComplete="off" />
      </label>
    </div>
  );
}
