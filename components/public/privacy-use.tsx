import { useTranslations } from 'next-intl';
import { Passage } from './passage';

export function PrivacyUse() {
  const t = useTranslations('public.privacy');
  return (
    <Passage title={t('useTitle')}>
      <p>{t('useText')}</p>
      <p>{t('familyText')}</p>
    </Passage>
  );
}
