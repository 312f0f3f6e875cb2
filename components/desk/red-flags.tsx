import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { RedFlag } from '@/lib/inquiries/red-flags';

export function RedFlags({ flags }: { flags: string[] }) {
  const t = useTranslations();
  if (flags.length === 0) return null;
  return (
    <Notice tone="danger" title={t('desk.case.redFlags')}>
      <ul className="list-disc ps-5">
        {flags.map((flag) => (
          <li key={flag}>{t(`inquiries.urgency.signs.${flag as RedFlag}`)}</li>
        ))}
      </ul>
      <p className="mt-2 font-semibold">{t('desk.case.callNow')}</p>
    </Notice>
  );
}
