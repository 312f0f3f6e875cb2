import { useTranslations } from 'next-intl';
import { CaseForm } from '@/components/workspace/case-form';
import { Part } from '@/components/workspace/part';
import type { FormAction } from '@/lib/forms/form-state';
import { hospital } from '@/lib/hospital/profile';
import type { ProgrammeCode } from '@/lib/hospital/schema';
import type { Line } from '@/lib/records/checklist';
import { NeedLine, type Reader } from './need-line';

type Actions = { waive?: FormAction; reopen?: FormAction };

function Decide({ line, waive, reopen }: { line: Line } & Actions) {
  const t = useTranslations('records.desk');
  const shared = { hidden: { code: line.code }, scope: `need-${line.code}`, tone: 'quiet' as const };
  if (line.state === 'waived') return reopen && <CaseForm action={reopen} submitLabel={t('reopen')} {...shared} />;
  if (line.state === 'given' || !waive) return null;
  return (
    <CaseForm
      folded={t('waive')}
      action={waive}
      submitLabel={t('waiveSave')}
      questions={[{ kind: 'text', name: 'reason', label: t('waiveWhy'), rows: 2 }]}
      {...shared}
    />
  );
}

type Props = Reader & Actions & { lines: Line[]; programme: string };

/** The checklist of the programme on one look: what is needed first, who said what of it, what to go on without. */
export function DeskNeeds({ lines, programme, waive, reopen, ...reader }: Props) {
  const t = useTranslations();
  const isDecided = programme in hospital.programmes;
  const title = isDecided
    ? t('records.desk.programme', { programme: t(`public.programmes.${programme as ProgrammeCode}.name`) })
    : t('records.needs.title');
  const list = (some: Line[]) => (
    <ul className="divide-y divide-line border-y border-line">
      {some.map((line) => (
        <NeedLine key={line.code} line={line} brief {...reader}>
          <Decide line={line} waive={waive} reopen={reopen} />
        </NeedLine>
      ))}
    </ul>
  );
  const welcome = lines.filter(({ required }) => !required);
  return (
    <Part id="needs" title={title} count={isDecided ? undefined : t('records.desk.unsure')}>
      {list(lines.filter(({ required }) => required))}
      {welcome.length > 0 && <h3>{t('records.needs.welcome')}</h3>}
      {welcome.length > 0 && list(welcome)}
    </Part>
  );
}
