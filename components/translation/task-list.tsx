import { useLocale, useTranslations } from 'next-intl';
import { Clock } from '@/components/ui/clock';
import { Link } from '@/components/ui/link';
import { StateWord } from '@/components/ui/state-word';
import { now } from '@/lib/clock';
import { languageTag } from '@/lib/i18n/locales';
import { known } from '@/lib/i18n/routing';
import { momentIn } from '@/lib/people/moments';
import type { Task } from '@/lib/translation/queries';
import { usePairName } from './pair-name';

type Props = { tasks: Task[]; timeZone: string };

const beginning = (text: string) => (text.length > 140 ? `${text.slice(0, 140)}…` : text);

function Due({ dueAt, timeZone }: { dueAt: Date; timeZone: string }) {
  const t = useTranslations('translation.tasks');
  const late = dueAt < now();
  const at = momentIn(dueAt, useLocale(), timeZone);
  return (
    <Clock dateTime={dueAt.toISOString()} tone={late ? 'danger' : 'info'} time={t(late ? 'overdue' : 'due', { at })} />
  );
}

function Row({ task, timeZone }: { task: Task; timeZone: string }) {
  const t = useTranslations();
  const nameOf = usePairName();
  return (
    <li className="grid gap-x-6 gap-y-1 py-4 md:grid-cols-[minmax(0,3fr)_minmax(0,1.4fr)_minmax(0,2fr)]">
      <div>
        <Link href={`/desk/translations/${task.id}`} className="inline-flex min-h-11 items-center font-semibold">
          {nameOf(task)}
        </Link>
        <p dir="auto" lang={languageTag(known(task.fromLanguage))} className="text-quiet">
          {beginning(task.sourceText)}
        </p>
      </div>
      <div>
        <p>{t(`translation.tasks.texts.${task.kind}`)}</p>
        <p className="text-small text-quiet">{t(`translation.tasks.states.${task.state}`)}</p>
        {task.critical.length > 0 && (
          <StateWord tone="caution">
            {task.critical.map((kind) => t(`conversation.kinds.${kind}`)).join(' · ')}
          </StateWord>
        )}
      </div>
      <Due dueAt={task.dueAt} timeZone={timeZone} />
    </li>
  );
}

/** What waits for this translator, the oldest promise first. */
export function TaskList({ tasks, timeZone }: Props) {
  const t = useTranslations('translation.tasks');
  if (tasks.length === 0) return <p>{t('none')}</p>;
  return (
    <ol className="divide-y divide-line border-y border-line">
      {tasks.map((task) => (
        <Row key={task.id} task={task} timeZone={timeZone} />
      ))}
    </ol>
  );
}
