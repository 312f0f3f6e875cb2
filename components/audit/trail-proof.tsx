import { useLocale, useTranslations } from 'next-intl';
import { Notice } from '@/components/ui/notice';
import type { Proof } from '@/lib/audit/read-proof';
import { momentIn } from '@/lib/people/moments';

type Props = { proof: Proof; timeZone: string };

/** Whether the trail is as it was written: the last seal, and what the nightly check found. */
export function TrailProof({ proof: { seal, check }, timeZone }: Props) {
  const t = useTranslations('audit.proof');
  const locale = useLocale();
  const at = (time: Date) => momentIn(time, locale, timeZone);
  const sealed = seal
    ? t('sealed', { number: seal.number, count: seal.entries, at: at(seal.sealedAt) })
    : t('notSealed');
  const { what, seal: number = 0, entry = '' } = check?.broken ?? {};
  return (
    <Notice tone={what ? 'danger' : check ? 'good' : 'info'} title={t('title')}>
      {check && what && (
        <p role="alert">
          {t('broken', { at: at(check.at), place: t(`places.${what}`, { seal: String(number), entry }) })}
        </p>
      )}
      {check && !what && <p>{t('whole', { at: at(check.at), count: check.entries })}</p>}
      {!check && <p>{t('notChecked')}</p>}
      <p>{sealed}</p>
    </Notice>
  );
}
