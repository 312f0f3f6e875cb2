import { useTranslations } from 'next-intl';
import { Passage } from './passage';

export function Deposits() {
  const t = useTranslations('fees.deposits');
  return (
    <Passage title={t('title')}>
      <p>{t('text')}</p>
      <p>{t('balance')}</p>
      <p>{t('refund')}</p>
      <p>{t('help')}</p>
    </Passage>
  );
}
