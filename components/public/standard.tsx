import { useMessages, useTranslations } from 'next-intl';
import { numbered } from './numbered';
import { Passage } from './passage';
import { Steps } from './steps';

/** The model by which we work, in its six stages. */
export function Standard() {
  const t = useTranslations('accreditation.standard');
  return (
    <Passage title={t('title')}>
      <p>{t('text')}</p>
      <Steps lines={numbered(useMessages().accreditation.standard, 'stage')} />
      <p>{t('improve')}</p>
    </Passage>
  );
}
