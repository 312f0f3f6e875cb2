import { useMessages, useTranslations } from 'next-intl';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import { BulletList } from './bullet-list';
import { numbered } from './numbered';
import { Passage } from './passage';

/** Which conditions, and how it usually goes. */
export function ProgrammeTreats({ programme }: { programme: ProgrammeCode }) {
  const t = useTranslations('public.programmes');
  const conditions = numbered(useMessages().public.programmes[programme], 'treat');
  return (
    <div className="space-y-12">
      <Passage title={t('treatsTitle')}>
        <BulletList lines={conditions} />
      </Passage>
      <Passage title={t('journeyTitle')}>
        <p>{t(`${programme}.journey`)}</p>
      </Passage>
    </div>
  );
}
