import { useTranslations } from 'next-intl';
import { Passage } from './passage';

const laws = ['general', 'gdpr', 'pdpl', 'pipl'] as const;

export function PrivacyLaws() {
  const t = useTranslations('public.privacy');
  return (
    <Passage title={t('lawTitle')}>
      {laws.map((law) => (
        <div key={law} className="space-y-1 pt-2">
          <h3>{t(`${law}Name`)}</h3>
          <p>{t(`${law}Text`)}</p>
        </div>
      ))}
    </Passage>
  );
}
