import { useTranslations } from 'next-intl';
import { Surface } from '@/components/ui/surface';
import { hospital } from '@/lib/hospital/profile';

const { receivedWithinBusinessDays, answeredWithinDays } = hospital.complaints;

/** Who answers a complaint, by when, and what its writer need not fear. */
export function AnswerToComplaints() {
  const t = useTranslations('complaints');
  return (
    <Surface tone="accent" className="space-y-4 self-start">
      <h2>{t('answer.title')}</h2>
      <p>{t('answer.who')}</p>
      <p>{t('answer.received', { days: receivedWithinBusinessDays })}</p>
      <p>{t('answer.written', { days: answeredWithinDays })}</p>
      <p>{t('answer.contents')}</p>
      <p className="font-semibold">{t('answer.urgent')}</p>
      <h3>{t('safe.title')}</h3>
      <p>{t('safe.text')}</p>
    </Surface>
  );
}
