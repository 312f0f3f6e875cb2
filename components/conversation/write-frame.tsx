import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Notice } from '@/components/ui/notice';
import type { Asked } from './asked';

type Props = { asked: Asked; parked: boolean; ended: boolean; open: boolean; held?: boolean; children: ReactNode };

/** What was just done, and the form to write: folded, so that the newest message stands on the first screen. */
export function WriteFrame({ asked, parked, ended, open, held, children }: Props) {
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
      <details open={open || Boolean(asked.reply)}>
        <summary className="inline-flex min-h-12 cursor-pointer items-center rounded-control border-2 border-accent px-5 py-2 font-semibold text-accent">
          {t(asked.edit ? 'form.change' : 'form.write')}
        </summary>
        <div className="pt-5">{children}</div>
      </details>
    </div>
  );
}
