import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { CaseForm } from '@/components/workspace/case-form';
import { Part } from '@/components/workspace/part';
import type { FormAction } from '@/lib/forms/form-state';
import { isSettled, type Line } from '@/lib/records/checklist';
import { NeedLine, type Reader } from './need-line';

export type NeedActions = { answer?: FormAction; reopen?: FormAction };

/** "I do not have this", with why; or taking it back. */
function Answer({ line, answer, reopen }: { line: Line } & NeedActions) {
  const t = useTranslations('records.needs');
  const shared = { hidden: { code: line.code }, scope: `need-${line.code}`, tone: 'quiet' as const };
  if (line.state === 'notAvailable' && reopen)
    return <CaseForm action={reopen} submitLabel={t('takeBack')} {...shared} />;
  if (isSettled(line) || line.state === 'checking' || !answer) return null;
  return (
    <CaseForm
      folded={t('have')}
      action={answer}
      submitLabel={t('say')}
      questions={[{ kind: 'text', name: 'reason', label: t('why'), hint: t('whyHint'), rows: 2 }]}
      {...shared}
    />
  );
}

const openFirst = (some: Line[]) => [...some.filter((line) => !isSettled(line)), ...some.filter(isSettled)];

type Props = Reader & NeedActions & { lines: Line[]; children?: ReactNode };

/** What we need and how each line stands; what is settled stands after what is still open. */
export function NeedsPart({ lines, answer, reopen, children, ...reader }: Props) {
  const t = useTranslations('records.needs');
  const list = (some: Line[]) => (
    <ul className="divide-y divide-line border-y border-line">
      {openFirst(some).map((line) => (
        <NeedLine key={line.code} line={line} {...reader}>
          <Answer line={line} answer={answer} reopen={reopen} />
        </NeedLine>
      ))}
    </ul>
  );
  const welcome = lines.filter(({ required }) => !required);
  return (
    <Part id="needs" title={t('title')}>
      {list(lines.filter(({ required }) => required))}
      {welcome.length > 0 && (
        <>
          <h3>{t('welcome')}</h3>
          {list(welcome)}
        </>
      )}
      {children}
    </Part>
  );
}
