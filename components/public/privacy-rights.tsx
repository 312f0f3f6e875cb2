import { useMessages, useTranslations } from 'next-intl';
import { hospital } from '@/lib/hospital/profile';
import { BulletList } from './bullet-list';
import { contactLinks } from './contact-links';
import { numbered } from './numbered';
import { Passage } from './passage';

/** What a patient may ask of us, and whom to ask. */
export function PrivacyRights() {
  const t = useTranslations('public.privacy');
  const rights = numbered(useMessages().public.privacy, 'right');
  return (
    <>
      <Passage title={t('rightsTitle')}>
        <BulletList lines={rights} />
        <p>{t.rich('rightsHow', contactLinks(hospital.privacyOffice))}</p>
      </Passage>
      <Passage title={t('languageTitle')}>
        <p>{t.rich('languageText', contactLinks(hospital.internationalService))}</p>
      </Passage>
      <Passage title={t('complaintTitle')}>
        <p>{t.rich('complaintText', contactLinks(hospital.patientAdvocate))}</p>
        <p>{t('complaintOutside')}</p>
      </Passage>
    </>
  );
}
