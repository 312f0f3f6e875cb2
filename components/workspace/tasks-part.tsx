import { useLocale, useTranslations } from 'next-intl';
import { Clock } from '@/components/ui/clock';
import { Link } from '@/components/ui/link';
import { now } from '@/lib/clock';
import type { Colleague } from '@/lib/desk/colleagues';
import type { OpenTasks } from '@/lib/desk/tasks/queries';
import type { FormAction } from '@/lib/forms/form-state';
import { momentIn } from '@/lib/people/moments';
import { cityOf } from '@/lib/people/time-zones';
import { CaseForm } from './case-form';
import { Part } from './part';

type Props = {
  tasks: OpenTasks;
  colleagues: Colleague[];
  own: string;
  timeZone: string;
  here: string;
  plan?: FormAction;
  done?: FormAction;
};

function Task({ task, timeZone, done }: { task: OpenTasks['rows'][number]; timeZone: string; done?: FormAction }) {
  const t = useTranslations('workspace.tasks');
  const locale = useLocale();
  const late = task.dueAt < now();
  const at = momentIn(task.dueAt, locale, timeZone);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-4">
      <div className="min-w-0 flex-1 basis-60 space-y-1">
        <p dir="auto" className="font-semibold wrap-anywhere">
          {task.title ?? t('promiseBroken')}
        </p>
        <p className="text-small text-quiet">{task.owner ? <bdi>{task.owner.writtenName}</bdi> : t('unowned')}</p>
        <Clock
          dateTime={task.dueAt.toISOString()}
          tone={late ? 'danger' : 'info'}
          time={t(late ? 'late' : 'by', { at })}
        />
      </div>
      {done && <CaseForm action={done} submitLabel={t('done')} hidden={{ taskId: task.id }} tone="quiet" />}
    </li>
  );
}

function Plan({
  colleagues,
  own,
  timeZone,
  plan,
}: Pick<Props, 'colleagues' | 'own' | 'timeZone'> & { plan: FormAction }) {
  const t = useTranslations('workspace.tasks');
  const locale = useLocale();
  const owners = colleagues.map(({ id, writtenName }) => ({ value: id, label: writtenName }));
  return (
    <CaseForm
      folded={t('plan')}
      action={plan}
      submitLabel={t('save')}
      questions={[
        { kind: 'text', name: 'title', label: t('what') },
        { kind: 'select', name: 'owner', label: t('owner'), options: owners, suggested: own },
        { kind: 'moment', name: 'due', label: t('due'), hint: t('dueHint', { place: cityOf(timeZone, locale) }) },
      ]}
    />
  );
}

/** What is to be done for this case, by whom and by when, the soonest first. */
export function TasksPart({ tasks, here, timeZone, plan, done, ...whose }: Props) {
  const t = useTranslations('workspace.tasks');
  return (
    <Part id="tasks" title={t('title')} count={t('open', { count: tasks.count })}>
      {tasks.rows.length > 0 && (
        <ul className="divide-y divide-line border-y border-line">
          {tasks.rows.map((task) => (
            <Task key={task.id} task={task} timeZone={timeZone} done={done} />
          ))}
        </ul>
      )}
      <p className="flex flex-wrap gap-x-6 empty:hidden">
        {tasks.turned && <Link href={`${here}#tasks`}>{t('first')}</Link>}
        {tasks.next && <Link href={`${here}?tasks=${tasks.next}#tasks`}>{t('more')}</Link>}
      </p>
      {plan && <Plan plan={plan} timeZone={timeZone} {...whose} />}
    </Part>
  );
}
