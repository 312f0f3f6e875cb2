import { useMessages, useTranslations } from 'next-intl';
import { addresses } from '@/components/layout/public-paths';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { hospital } from '@/lib/hospital/profile';
import { BulletList } from './bullet-list';
import { contactLinks } from './contact-links';
import { numbered } from './numbered';
import { pageLink } from './page-link';
import { Passage } from './passage';
import { Steps } from './steps';

/** How a physician sends us a patient, beginning with what cannot wait. */
export function HowToRefer() {
  const t = useTranslations('physicians.refer');
  return (
    <Passage title={t('title')}>
      <Steps lines={numbered(useMessages().physicians.refer, 'step')} />
      <div className="pt-3">
        <ButtonLink href="/inquiry" tone="quiet" size="large" forward>
          {t('begin')}
        </ButtonLink>
      </div>
      <div className="pt-3">
        <Notice tone="danger">{t.rich('urgent', contactLinks(hospital.emergencyDesk))}</Notice>
      </div>
    </Passage>
  );
}

export function WhatToSend() {
  const t = useTranslations('physicians.send');
  return (
    <Passage title={t('title')}>
      <BulletList lines={numbered(useMessages().physicians.send, 'item')} />
      <p>{t.rich('programmes', { programmes: pageLink(addresses.programmes) })}</p>
    </Passage>
  );
}
