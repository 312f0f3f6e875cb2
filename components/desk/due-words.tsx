import { useLocale, useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { DeskCase } from '@/lib/desk/list-cases';
import { fromNow, spanBetween } from '@/lib/people/spans';

type Props = { on: Pick<DeskCase, 'urgency' | 'dueAt'>; at: Date };

const quiet = { 2: 'waiting', 3: 'paused', 4: 'ended' } as const;

/** The clock of the nearest promise in words, or why none runs. */
export function DueWords({ on: { urgency, dueAt }, at }: Props) {
  const t = useTranslations('desk.queue');
  const locale = useLocale();
  const stands = quiet[urgency as keyof typeof quiet];
  if (stands)
    return (
      <p className="text-quiet">
        {t(`states.${stands}`)} <time dateTime={dueAt.toISOString()}>{fromNow(dueAt, at, locale)}</time>
      </p>
    );
  const late = dueAt < at;
  return (
    <p className={late ? 'font-semibold text-danger' : 'font-semibold'}>
      <Icon name={late ? 'danger' : 'clock'} />{' '}
      <time dateTime={dueAt.toISOString()}>
        {late ? t('late', { time: spanBetween(dueAt, at, locale) }) : fromNow(dueAt, at, locale)}
      </time>
    </p>
  );
}
