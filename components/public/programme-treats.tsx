import { useMessages, useTranslations } from 'next-intl';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import { BulletList } from './bullet-list';
import { numbered } from './numbered';
import { Passage } from './passage';

/** Which conditions, and why one should look at each with care. */
export function ProgrammeTreats({ programme }: { programme: ProgrammeCode }) {
  const t = useTranslations();
  const conditions = numbered(useMessages().public.programmes[programme], 'treat');
  return (
    <Passage title={t('public.programmes.treatsTitle')}>
      <p>{t(`programmes.${programme}.intro`)}</p>
      <BulletList lines={conditions} />
    </Passage>
  );
}
