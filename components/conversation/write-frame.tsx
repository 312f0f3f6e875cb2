import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Asked } from './asked';

type Props = { asked: Asked; parked: boolean; ended: boolean; held?: boolean; children: ReactNode };

/** What was just done, and the form to write. */
export function WriteFrame({ asked, parked, ended, held, children }: Props) {
  const t = useTranslations('conversation');
  const done = asked.sent ? t(held ? 'held' : 'sent') : asked.saved ? t('saved') : null;
  if (ended) return <Notice tone="info">{t('ended')}</Notice>;
  return (
    <div id="write" className="space-y-4">
      {done && (
        <Notice tone={held ? 'caution' : 'good'} role="status">
          {done}
        </Notice>
      )}
      {parked && <Notice tone="caution">{t('parked')}</Notice>}
      {children}
    </div>
  );
}
