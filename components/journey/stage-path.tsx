import { useTranslations } from 'next-intl';
import { JourneyPath } from '@/components/ui/journey-path';
import { way } from '@/lib/care-journey/stages';
import type { Stage } from '@/lib/db/generated/enums';

const stateOf = (at: number, now: number) => (at < now ? 'done' : at === now ? 'now' : 'later');

/** The path with the stage of a case on it; one that was declined or withdrawn stands on none. */
export function StagePath({ stage }: { stage: Stage }) {
  const t = useTranslations('journey');
  const now = (way as readonly Stage[]).indexOf(stage);
  if (now < 0) return null;
  const stages = way.map((code, at) => ({ code, label: t(`stages.${code}`), state: stateOf(at, now) }) as const);
  return <JourneyPath label={t('where')} stages={stages} />;
}
