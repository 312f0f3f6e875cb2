import { useTranslations } from 'next-intl';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import { Passage } from './passage';

export function ProgrammeTeam({ programme }: { programme: ProgrammeCode }) {
  const t = useTranslations('programmes');
  return (
    <Passage title={t('teamTitle')}>
      <p>{t(`${programme}.team`)}</p>
    </Passage>
  );
}
