import { useLocale, useTranslations } from 'next-intl';
import { Clock } from '@/components/ui/clock';
import { StateWord } from '@/components/ui/state-word';
import type { Tone } from '@/components/ui/tones';
import { now } from '@/lib/clock';
import type { OrderState as State } from '@/lib/db/generated/enums';
import { momentIn } from '@/lib/people/moments';
import { isOnItsWay } from '@/lib/records/orders/states';

const tones: Record<State, Tone | 'quiet'> = {
  ordered: 'caution',
  assigned: 'info',
  delivered: 'info',
  returned: 'caution',
  certified: 'good',
  cancelled: 'quiet',
};

type Props = { order: { state: State; dueAt: Date }; timeZone: string };

/** Where an order stands, and by when it was promised as long as it is on its way. */
export function OrderState({ order: { state, dueAt }, timeZone }: Props) {
  const t = useTranslations('orders');
  const late = dueAt < now();
  const at = momentIn(dueAt, useLocale(), timeZone);
  return (
    <div className="space-y-1">
      <StateWord tone={tones[state]}>{t(`states.${state}`)}</StateWord>
      {isOnItsWay(state) && (
        <Clock
          dateTime={dueAt.toISOString()}
          tone={late ? 'danger' : 'info'}
          time={t(late ? 'overdue' : 'due', { at })}
        />
      )}
    </div>
  );
}
