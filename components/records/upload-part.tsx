import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import { Part } from '@/components/workspace/part';
import type { ProblemCode } from '@/lib/errors';
import { PartWords } from './part-words';
import { PlainForm } from './plain-form';
import { UploadArea } from './upload/upload-area';

/** What became of a plain form, from the address to which it led back. */
export type SentBack = { sent?: string; problem?: ProblemCode };

type Props = { title?: string; reference?: string; order?: string; back: string; sentBack?: SentBack };

function Outcome({ sent, problem }: SentBack) {
  const t = useTranslations();
  return (
    <>
      {Number(sent) > 0 && (
        <Notice tone="good" role="status">
          {t('records.send.sent')}
        </Notice>
      )}
      {problem && (
        <Notice tone="danger" role="alert">
          {t(`problems.${problem}`)}
        </Notice>
      )}
    </>
  );
}

/** Sending records, or the files of an order: a large calm area with scripts, a plain form without. */
export function UploadPart({ title, reference, order, back, sentBack = {} }: Props) {
  const t = useTranslations('records.send');
  const locale = useLocale();
  return (
    <Part id="send" title={title ?? t('title')}>
      <Outcome {...sentBack} />
      <div className="noscript:hidden">
        <PartWords part="upload">
          <UploadArea reference={reference} order={order} />
        </PartWords>
      </div>
      <noscript>
        <PlainForm reference={reference} order={order} back={`/${locale}${back}`} />
      </noscript>
    </Part>
  );
}
