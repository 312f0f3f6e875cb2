import { useTranslations } from 'next-intl';
import { now } from '@/lib/clock';
import type { DeskCase } from '@/lib/desk/list-cases';
import { QueueRow } from './queue-row';

type Props = { rows: DeskCase[]; canChoose: boolean; isFiltered: boolean };

/** What waits for us, in the order that was asked for. */
export function QueueList({ rows, canChoose, isFiltered }: Props) {
  const t = useTranslations('desk');
  if (rows.length === 0) return <p>{t(isFiltered ? 'queue.noneFit' : 'none')}</p>;
  const at = now();
  return (
    <ol aria-label={t('queue.rows')} className="divide-y divide-line border-y border-line">
      {rows.map((on) => (
        <QueueRow key={on.id} on={on} at={at} canChoose={canChoose} />
      ))}
    </ol>
  );
}
