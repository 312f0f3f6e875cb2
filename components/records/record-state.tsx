import { useTranslations } from 'next-intl';
import { StateWord } from '@/components/ui/state-word';
import type { LineState } from '@/lib/records/checklist';
import type { ListedRecord } from '@/lib/records/list-records';

const ofRecord = { ready: 'good', partly: 'caution', review: 'info', checking: 'info', bad: 'danger' } as const;

export function RecordState({ state }: { state: ListedRecord['state'] }) {
  const t = useTranslations('records.arrived');
  return (
    <StateWord tone={ofRecord[state]} icon={state === 'checking' ? 'clock' : undefined}>
      {t(state)}
    </StateWord>
  );
}

const ofLine = {
  given: 'good',
  notAvailable: 'quiet',
  waived: 'quiet',
  checking: 'info',
  undated: 'caution',
  tooOld: 'caution',
  missing: 'caution',
} as const;

/** How a line of the checklist stands. What would only be welcome is never called missing with a warning. */
export function NeedState({ state, required }: { state: LineState; required: boolean }) {
  const t = useTranslations('records.states');
  const tone = state === 'missing' && !required ? 'quiet' : ofLine[state];
  return (
    <StateWord tone={tone} icon={state === 'checking' ? 'clock' : undefined}>
      {t(state)}
    </StateWord>
  );
}
