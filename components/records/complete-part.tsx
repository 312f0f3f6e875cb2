import { useLocale, useTranslations } from 'next-intl';
import { Surface } from '@/components/ui/surface';
import { CaseForm, type Seen } from '@/components/workspace/case-form';
import type { FormAction } from '@/lib/forms/form-state';
import { momentIn } from '@/lib/people/moments';
import type { Records } from '@/lib/records/read-records';
import { Standing } from './standing';

type Props = {
  records: Pick<Records, 'standing' | 'opinion' | 'stage'>;
  timeZone: string;
  seen: Seen;
  complete?: FormAction;
  ask?: FormAction;
};

function Next({ records: { standing, stage }, seen, complete, ask }: Props) {
  const t = useTranslations('records.desk');
  if (stage !== 'records' && stage !== 'review') return null;
  if (!standing.isComplete)
    return (
      <>
        <p className="measure">{t('notComplete')}</p>
        {ask && (
          <>
            <p className="measure text-small text-quiet">{t('askHint')}</p>
            <CaseForm action={ask} submitLabel={t('ask')} scope="ask" tone="quiet" />
          </>
        )}
      </>
    );
  if (!complete) return null;
  return (
    <>
      <p className="measure">{t('completeHint')}</p>
      <CaseForm action={complete} submitLabel={t('complete')} seen={seen} scope="complete" />
    </>
  );
}

/** Whether all is there, and the one thing to do about it. */
export function CompletePart(props: Props) {
  const t = useTranslations('records.desk');
  const locale = useLocale();
  const { opinion } = props.records;
  return (
    <Surface tone="accent" className="space-y-4">
      <Standing {...props.records} />
      {opinion && !opinion.keptAt && <p>{t('isComplete', { at: momentIn(opinion.dueAt, locale, props.timeZone) })}</p>}
      {!opinion && <Next {...props} />}
    </Surface>
  );
}
