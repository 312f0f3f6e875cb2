import { useMessages, useTranslations } from 'next-intl';
import { BulletList } from '@/components/public/bullet-list';
import { numbered } from '@/components/public/numbered';
import { Passage } from '@/components/public/passage';

function Visa() {
  const t = useTranslations('travel.visa');
  return (
    <Passage title={t('title')}>
      <p>{t('lead')}</p>
      <h3>{t('proofTitle')}</h3>
      <BulletList lines={numbered(useMessages().travel.visa, 'proof')} />
      <p>{t('early')}</p>
      <p>{t('stay')}</p>
    </Passage>
  );
}

function Letters() {
  const t = useTranslations('travel.letters');
  return (
    <Passage title={t('title')}>
      <p>{t('can')}</p>
      <p>{t('cannot')}</p>
    </Passage>
  );
}

function Companions() {
  const t = useTranslations('travel.companions');
  return (
    <Passage title={t('title')}>
      <p>{t('text')}</p>
    </Passage>
  );
}

function Medicines() {
  const t = useTranslations('travel.medicines');
  return (
    <Passage title={t('title')}>
      <BulletList lines={numbered(useMessages().travel.medicines, 'item')} />
    </Passage>
  );
}

function Refused() {
  const t = useTranslations('travel.refused');
  return (
    <Passage title={t('title')}>
      <p>{t('text')}</p>
    </Passage>
  );
}

/** What holds for every traveller, whatever the rules of the day say. */
export function TravelAdvice() {
  return (
    <div className="space-y-12">
      <Visa />
      <Letters />
      <Companions />
      <Medicines />
      <Refused />
    </div>
  );
}
