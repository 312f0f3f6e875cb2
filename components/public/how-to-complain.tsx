import { useTranslations } from 'next-intl';
import { hospital } from '@/lib/hospital/profile';
import { BulletList } from './bullet-list';
import { contactLinks } from './contact-links';
import { Passage } from './passage';

/** The ways to tell us, and what helps us to understand. */
export function HowToComplain() {
  const t = useTranslations('complaints');
  const links = contactLinks(hospital.patientAdvocate);
  return (
    <>
      <Passage title={t('how.title')}>
        <BulletList lines={[t.rich('how.write', links), t.rich('how.call', links), t('how.speak')]} />
        <p>{t('how.unnamed')}</p>
      </Passage>
      <Passage title={t('what.title')}>
        <p>{t('what.text')}</p>
      </Passage>
    </>
  );
}
