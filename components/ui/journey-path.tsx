import { useTranslations } from 'next-intl';
import { classNames } from './class-names';
import { Icon } from './icon';

export type PathStage = { code: string; label: string; state: 'done' | 'now' | 'later' };

/** The path from home to the hospital and home again, stage by stage. */
export function JourneyPath({ stages, label }: { stages: PathStage[]; label: string }) {
  const t = useTranslations('common.path');
  return (
    <ol aria-label={label} className="flex flex-col gap-3">
      {stages.map(({ code, label: name, state }) => (
        <li
          key={code}
          aria-current={state === 'now' ? 'step' : undefined}
          className={classNames('flex gap-2', state === 'now' && 'font-semibold')}
        >
          <Icon name={state === 'done' ? 'check' : state} />
          <span>
            {name} <span className="sr-only">({t(state)})</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
