import { useLocale, useTranslations } from 'next-intl';
import { Clock } from '@/components/ui/clock';
import { now } from '@/lib/clock';
import type { CaseOnDesk } from '@/lib/desk/queries';
import { momentIn } from '@/lib/people/moments';

type Kind = 'firstReply' | 'redFlag' | 'nextStep' | 'questionAnswered' | 'recordsChecked' | 'opinion';
type Props = { promises: CaseOnDesk['promises']; timeZone: string };

/** What we promised to this patient, by the clock of whoever works here. */
export function CasePromises({ promises, timeZone }: Props) {
  const t = useTranslations('desk.promises');
  const locale = useLocale();
  return promises.map(({ id, kind, dueAt }) => (
    <Clock
      key={id}
      dateTime={dueAt.toISOString()}
      tone={dueAt < now() ? 'danger' : 'info'}
      time={t(kind as Kind, { at: momentIn(dueAt, locale, timeZone) })}
    />
  ));
}
