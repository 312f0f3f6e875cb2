import { useTranslations } from 'next-intl';
import { hospital } from '@/lib/hospital/profile';

const sentences = { whenRecordsAreComplete: 'feeWhenComplete', whenOpinionIsReleased: 'feeWhenReleased' } as const;

/** When the fee of a second opinion is charged. */
export function WhenCharged() {
  const t = useTranslations('public.howItGoes');
  return <p>{t(sentences[hospital.fees.secondOpinion.charged])}</p>;
}
