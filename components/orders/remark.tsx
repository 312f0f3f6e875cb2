import { useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';

/** Why it came back, as long as that is to be mended. */
export function Remark({ order: { state, remark } }: { order: { state: string; remark: string | null } }) {
  const t = useTranslations('orders.one');
  if (state !== 'returned' || !remark) return null;
  return (
    <Notice tone="caution" title={t('remark')}>
      <p dir="auto" className="whitespace-pre-line">
        {remark}
      </p>
    </Notice>
  );
}
