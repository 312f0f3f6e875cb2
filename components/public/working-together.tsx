import { useTranslations } from 'next-intl';
import { Passage } from './passage';

const matters = ['talk', 'consent', 'home'] as const;

export function WorkingTogether() {
  const t = useTranslations('physicians');
  return matters.map((matter) => (
    <Passage key={matter} title={t(`${matter}.title`)}>
      <p>{t(`${matter}.text`)}</p>
    </Passage>
  ));
}
