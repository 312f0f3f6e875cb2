import { useMessages, useTranslations } from 'next-intl';
import { BulletList } from './bullet-list';
import { numbered } from './numbered';
import { Passage } from './passage';

export function OutcomeQuestions() {
  const t = useTranslations('outcomes.ask');
  return (
    <Passage title={t('title')}>
      <p>{t('text')}</p>
      <BulletList lines={numbered(useMessages().outcomes.ask, 'q')} />
    </Passage>
  );
}
