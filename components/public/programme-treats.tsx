import { useMessages, useTranslations } from 'next-intl';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import { BulletList } from './bullet-list';
import { numbered } from './numbered';
import { Passage } from './passage';

export function ProgrammeTreats({ programme }: { programme: ProgrammeCode }) {
  const t = useTranslations('public.programmes');
  const conditions = numbered(useMessages().public.programmes[programme], 'treat');
  return (
    <Passage title={t('treatsTitle')}>
      <BulletList lines={conditions} />
    </Passage>
  );
}
