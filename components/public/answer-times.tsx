import { useTranslations } from 'next-intl';
import { hospital } from '@/lib/hospital/profile';
import { Passage } from './passage';

/** By when we answer, and who looks at urgent signs at night. */
export function AnswerTimes() {
  const t = useTranslations('public.contact');
  const { firstReply, redFlag } = hospital.promises;
  return (
    <Passage title={t('answerTitle')}>
      <p>{t('answerText', { hours: firstReply.amount })}</p>
      <p>{hospital.nightWatch.staffed ? t('nightStaffed', { minutes: redFlag.amount }) : t('nightUnstaffed')}</p>
    </Passage>
  );
}
