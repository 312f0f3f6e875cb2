import { useTranslations } from 'next-intl';
import { StateWord } from '@/components/ui/state-word';
import type { RuleState } from '@/lib/travel/rule-state';

const tones = { current: 'good', notYet: 'info', outOfDate: 'danger', ended: 'quiet', withdrawn: 'quiet' } as const;

export function StateOfRule({ state }: { state: RuleState }) {
  const t = useTranslations('desk.travelRules.states');
  return <StateWord tone={tones[state]}>{t(state)}</StateWord>;
}
