import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { type Tone, toneIcons, toneSurface, toneText } from './tones';

type Props = { tone: Tone; title?: string; role?: 'status' | 'alert' | 'note'; id?: string; children: ReactNode };

/** Something to notice: an icon, a word and a sentence, so that the colour says nothing alone. */
export function Notice({ tone, title, role = 'note', id, children }: Props) {
  const t = useTranslations('common.forms.tone');
  return (
    <div id={id} role={role} className={classNames('rounded-e-surface border-s-4 px-5 py-4', toneSurface[tone])}>
      <p className={classNames('flex items-center gap-2 font-semibold', toneText[tone])}>
        <Icon name={toneIcons[tone]} />
        {title ?? t(tone)}
      </p>
      <div className="mt-1 measure">{children}</div>
    </div>
  );
}
