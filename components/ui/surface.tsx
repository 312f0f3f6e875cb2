import type { ComponentProps } from 'react';
import { classNames } from './class-names';

const tones = {
  plain: 'border border-line bg-surface',
  warm: 'bg-warm-soft contrast-more:border contrast-more:border-line',
  accent: 'bg-accent-soft contrast-more:border contrast-more:border-line',
};

type Props = ComponentProps<'section'> & { tone?: keyof typeof tones };

/** One quiet area of a page; surfaces never lie inside each other. */
export function Surface({ tone = 'plain', className, ...rest }: Props) {
  return <section className={classNames('rounded-surface p-5 sm:p-8', tones[tone], className)} {...rest} />;
}
