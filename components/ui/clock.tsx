import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { type Tone, toneText } from './tones';

type Props = { dateTime: string; time: ReactNode; left?: ReactNode; label?: ReactNode; tone?: Tone };

/** The promise clock: `time` and `left` come formatted, with the zone in words; `dateTime` is ISO 8601. */
export function Clock({ dateTime, time, left, label, tone = 'info' }: Props) {
  return (
    <p className="flex items-start gap-2">
      <Icon name={tone === 'good' ? 'check' : 'clock'} className={classNames('mt-[0.2em]', toneText[tone])} />
      <span>
        {label && <span className="block text-small text-quiet">{label}</span>}
        <time dateTime={dateTime} className="font-semibold tabular-nums">
          {time}
        </time>
        {left && <span className={classNames('block text-small', toneText[tone])}>{left}</span>}
      </span>
    </p>
  );
}
