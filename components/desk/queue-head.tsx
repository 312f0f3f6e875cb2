import { useTranslations } from 'next-intl';
import { ButtonForm } from '@/components/forms/button-form';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { mostFound } from '@/lib/desk/limits';
import type { FormAction } from '@/lib/forms/form-state';
import { KeysSheet } from './keys-sheet';

type Props = {
  count: number;
  /** Parts of the address that mean nothing. */
  ignored: string[];
  isSearch: boolean;
  hasSurge: boolean;
  takeNext?: FormAction;
  enter?: FormAction;
};

/** How much there is, and the one thing to do first. */
export function QueueHead({ count, ignored, isSearch, hasSurge, takeNext, enter }: Props) {
  const t = useTranslations('desk');
  const tooMany = count > mostFound;
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{t('title')}</h1>
          <p className="text-quiet">
            {tooMany ? t('queue.countMore', { count: mostFound }) : t('queue.count', { count })}
            {hasSurge && (
              <>
                {' · '}
                <Link href="/desk/surge">{t('surge.title')}</Link>
              </>
            )}
            {' · '}
            <Link href="/desk/duty">{t('onDuty')}</Link>
          </p>
        </div>
        <div className="flex flex-wrap items-start gap-3">
          {takeNext && (
            <div id="take-next">
              <ButtonForm action={takeNext} label={t('queue.takeNext')} size="normal" />
            </div>
          )}
          {enter && <ButtonForm action={enter} label={t('enterByPhone')} size="normal" tone="quiet" open />}
          <div className="max-lg:hidden noscript:hidden">
            <KeysSheet />
          </div>
        </div>
      </div>
      {ignored.length > 0 && (
        <Notice tone="info" role="status">
          {t('queue.ignored', { parts: ignored.map((part) => `\u2068${part.slice(0, 40)}\u2069`).join(', ') })}
        </Notice>
      )}
      {isSearch && tooMany && (
        <Notice tone="caution" role="status">
          {t('queue.tooMany')}
        </Notice>
      )}
    </>
  );
}
