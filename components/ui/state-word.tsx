import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon, type IconName } from './icon';
import { type Tone, toneIcons, toneText } from './tones';

type Props = { tone: Tone | 'quiet'; icon?: IconName; children: ReactNode };

/** Where something stands, in a word with an icon. */
export function StateWord({ tone, icon, children }: Props) {
  const drawn = icon ?? (tone === 'quiet' ? 'later' : toneIcons[tone]);
  return (
    <span
      className={classNames(
        'inline-flex max-w-full items-center gap-1.5 font-semibold',
        tone === 'quiet' ? 'text-quiet' : toneText[tone],
      )}
    >
      <Icon name={drawn} />
      <span className="min-w-0 wrap-anywhere">{children}</span>
    </span>
  );
}
