import { useTranslations } from 'next-intl';
import { ButtonLink } from '@/components/ui/button';
import { hospital } from '@/lib/hospital/profile';
import { contactLinks } from './contact-links';
import { Passage } from './passage';

const daysOfADraft = 30;

/** When help has come: whom the doctors there may call, and the way to an inquiry. */
export function EmergencyAfter() {
  const t = useTranslations('public');
  return (
    <Passage title={t('emergency.afterTitle')}>
      <p>{t.rich('emergency.afterText', { ...contactLinks(hospital.emergencyDesk), days: daysOfADraft })}</p>
      <ButtonLink href="/inquiry" tone="quiet" size="large" forward className="mt-3">
        {t('nav.begin')}
      </ButtonLink>
    </Passage>
  );
}
