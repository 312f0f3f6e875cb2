import { useMessages, useTranslations } from 'next-intl';
import { hospital } from '@/lib/hospital/profile';
import { numbered } from './numbered';
import { Passage } from './passage';
import { Steps } from './steps';

export function EstimateSteps() {
  const t = useTranslations('fees.estimate');
  return (
    <Passage title={t('title')}>
      <Steps lines={numbered(useMessages().fees.estimate, 'step')} />
      <p className="pt-2 font-semibold text-accent">{t('by', { days: hospital.promises.estimate.amount })}</p>
      <p>{t('noPriceList')}</p>
      <p>{t('currency')}</p>
    </Passage>
  );
}
