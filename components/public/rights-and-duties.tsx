import { useMessages, useTranslations } from 'next-intl';
import { addresses } from '@/components/layout/public-paths';
import { BulletList } from './bullet-list';
import { numbered } from './numbered';
import { pageLink } from './page-link';
import { Passage } from './passage';

export function PatientRights() {
  const t = useTranslations('accreditation.rights');
  return (
    <Passage title={t('title')}>
      <BulletList lines={numbered(useMessages().accreditation.rights, 'right')} />
      <p>{t.rich('more', { privacy: pageLink(addresses.privacy) })}</p>
    </Passage>
  );
}

export function PatientDuties() {
  const t = useTranslations('accreditation.responsibilities');
  return (
    <Passage title={t('title')}>
      <BulletList lines={numbered(useMessages().accreditation.responsibilities, 'duty')} />
    </Passage>
  );
}
