import { useTranslations } from 'next-intl';
import { hospital } from '@/lib/hospital/profile';
import { BulletList } from './bullet-list';
import { Passage } from './passage';

const { firstReply, recordsChecked, opinion, estimate } = hospital.promises;

/** What a referring physician hears from us, and when. */
export function WhatYouReceive() {
  const t = useTranslations('physicians.receive');
  return (
    <Passage title={t('title')}>
      <BulletList
        lines={[
          t('reply', { hours: firstReply.amount }),
          t('records', { days: recordsChecked.amount }),
          t('opinion', { days: opinion.amount }),
          t('estimate', { days: estimate.amount }),
          t('reports'),
          t('declined'),
        ]}
      />
    </Passage>
  );
}
