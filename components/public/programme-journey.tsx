import { useMessages, useTranslations } from 'next-intl';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import { numbered } from './numbered';
import { Passage } from './passage';
import { Steps } from './steps';

/** How it usually goes, step by step. */
export function ProgrammeJourney({ programme }: { programme: ProgrammeCode }) {
  const t = useTranslations('public.programmes');
  const steps = numbered(useMessages().programmes[programme].journeySteps, 'step');
  return (
    <Passage title={t('journeyTitle')}>
      <p>{t(`${programme}.journey`)}</p>
      <div className="pt-2">
        <Steps lines={steps} />
      </div>
    </Passage>
  );
}
