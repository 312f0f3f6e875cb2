import { useTranslations } from 'next-intl';
import { addresses } from '@/components/layout/public-paths';
import { hospital } from '@/lib/hospital/profile';
import { BulletList } from './bullet-list';
import { pageLink } from './page-link';
import { Passage } from './passage';

const { stateHealthDepartment, civilRights, bills } = hospital.outsideBodies;

export function OutsideBodies() {
  const t = useTranslations('complaints.outside');
  return (
    <Passage title={t('title')}>
      <p>{t('lead')}</p>
      <BulletList
        lines={[
          t.rich('state', { state: pageLink(stateHealthDepartment) }),
          t.rich('civilRights', { ocr: pageLink(civilRights) }),
          t.rich('bills', { cms: pageLink(bills) }),
          t.rich('accreditor', { accreditation: pageLink(addresses.accreditation) }),
          t('home'),
        ]}
      />
    </Passage>
  );
}
