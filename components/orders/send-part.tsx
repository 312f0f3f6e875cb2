import { useLocale, useTranslations } from 'next-intl';
import { PartWords } from '@/components/records/part-words';
import { PlainForm } from '@/components/records/plain-form';
import { UploadArea } from '@/components/records/upload/upload-area';
import { Outcome, type SentBack } from '@/components/records/upload-part';
import { Part } from '@/components/workspace/part';

/** The files of a translation go the way of all files; without scripts by a plain form. */
export function SendPart({ order, back, sentBack = {} }: { order: string; back: string; sentBack?: SentBack }) {
  const t = useTranslations('orders.send');
  const locale = useLocale();
  return (
    <Part id="send" title={t('title')}>
      <Outcome {...sentBack} />
      <div className="noscript:hidden">
        <PartWords part="upload">
          <UploadArea order={order} />
        </PartWords>
      </div>
      <noscript>
        <PlainForm order={order} back={`/${locale}${back}`} />
      </noscript>
    </Part>
  );
}
