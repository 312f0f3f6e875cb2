import { useTranslations } from 'next-intl';
import { BulletList } from './bullet-list';
import { Passage } from './passage';

const payers = ['self', 'embassy', 'insurer'] as const;

export function Payers() {
  const t = useTranslations('fees.payers');
  return (
    <Passage title={t('title')}>
      <BulletList lines={payers.map((payer) => t(payer))} />
      <p>{t('private')}</p>
    </Passage>
  );
}
