import { useTranslations } from 'next-intl';
import { Isolate } from '@/components/ui/foreign';
import { Notice } from '@/components/ui/notice';
import type { Template } from '@/lib/mail/templates';

type Failed = { id: string; template: string; recipient: string; values: unknown };

/** Mails that died: whom to call instead. */
export function FailedMails({ mails }: { mails: Failed[] }) {
  const t = useTranslations('desk');
  if (mails.length === 0) return null;
  return (
    <Notice tone="danger" title={t('mailsFailed', { count: mails.length })}>
      <ul>
        {mails.map(({ id, template, recipient, values }) => (
          <li key={id}>
            {t.rich('mailFailed', {
              template: t(`mailTemplates.${template as Template}`),
              ref: () => <Isolate>{(values as { reference?: string }).reference ?? '–'}</Isolate>,
              to: () => <Isolate>{recipient}</Isolate>,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
