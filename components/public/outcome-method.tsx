import { useTranslations } from 'next-intl';
import { hospital } from '@/lib/hospital/profile';
import { BulletList } from './bullet-list';
import { Passage } from './passage';

export function OutcomeMethod() {
  const t = useTranslations('outcomes.method');
  const { least, level } = hospital.outcomes;
  return (
    <Passage title={t('title')}>
      <BulletList
        lines={[
          t('denominator'),
          t('numerator'),
          t('period'),
          t('missing'),
          t('interval', { level }),
          t('small', { least }),
          t('source'),
        ]}
      />
      <p>{t('compare')}</p>
    </Passage>
  );
}
