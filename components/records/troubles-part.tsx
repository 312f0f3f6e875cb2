import { useTranslations } from 'next-intl';
import { Foreign } from '@/components/ui/foreign';
import { CaseForm } from '@/components/workspace/case-form';
import { Part } from '@/components/workspace/part';
import type { FormAction } from '@/lib/forms/form-state';
import type { Records, Trouble } from '@/lib/records/read-records';
import { toldReason } from '@/lib/records/reasons';

type Props = { troubles: Records['troubles']; title: string; decide?: FormAction };

function Decision({ file, decide }: { file: Trouble; decide: FormAction }) {
  const t = useTranslations('records.desk');
  return (
    <div className="flex flex-wrap gap-3">
      <CaseForm
        action={decide}
        submitLabel={t('letIn')}
        hidden={{ fileId: file.id, decision: 'letIn' }}
        scope={`in-${file.id}`}
        tone="quiet"
      />
      <CaseForm
        action={decide}
        submitLabel={t('setAside')}
        hidden={{ fileId: file.id, decision: 'setAside' }}
        scope={`out-${file.id}`}
        tone="quiet"
      />
    </div>
  );
}

/** Files with which something is wrong, each with what it is and what to do; the desk decides about some of them. */
export function TroublesPart({ troubles: { files, more }, title, decide }: Props) {
  const t = useTranslations('records');
  if (files.length === 0) return null;
  return (
    <Part id="troubles" title={title}>
      <ul className="divide-y divide-line border-y border-line">
        {files.map((file) => (
          <li key={file.id} className="space-y-2 py-4">
            <p className="font-semibold wrap-anywhere">
              <Foreign>{file.name}</Foreign>
            </p>
            <p>{t(`reasons.${toldReason(file.reason)}`)}</p>
            {decide && file.state === 'review' && <Decision file={file} decide={decide} />}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="text-quiet">{t('troubles.more', { count: more })}</p>}
    </Part>
  );
}
