'use client';

import { type ComponentProps, type ReactNode, useMemo } from 'react';
import type { FormAction, FormState } from '@/lib/forms/form-state';
import { ErrorSummary } from './error-summary';
import { HoneypotField } from './honeypot-field';
import { ProblemNotice } from './problem-notice';
import { SubmitButton } from './submit-button';
import { useForm } from './use-form';

type Props = Pick<ComponentProps<typeof SubmitButton>, 'size' | 'tone'> & {
  action: FormAction;
  submitLabel: string;
  /** Field names with their labels, in order, for the summary of errors. */
  labels: Record<string, string>;
  children?: (state: FormState) => ReactNode;
  open?: boolean;
  /** Where another form of the page has fields of the same name. */
  scope?: string;
  /** Stands folded under these words until it is wanted; refused, it stands open, without scripts too. */
  folded?: ReactNode;
  /** What stands here instead while the answers cannot be read; what was just typed stands all the same. */
  away?: ReactNode;
};

/** A whole form: what went wrong, the questions, one button. `open` (no account needed) adds the trap for programs. */
export function Form({ action, submitLabel, labels, children, open, away, scope, folded, ...looks }: Props) {
  const [sent, send] = useForm(action);
  const state = useMemo(() => ({ ...sent, scope }), [sent, scope]); // the focus moves with a new one
  if (away && state.status === 'idle') return away;
  const form = (
    <form action={send} noValidate className={looks.size ? 'space-y-5' : 'space-y-8'}>
      <ErrorSummary state={state} labels={labels} />
      <ProblemNotice state={state} />
      {children?.(state)}
      {open && <HoneypotField />}
      <SubmitButton {...looks}>{submitLabel}</SubmitButton>
    </form>
  );
  if (!folded) return form;
  return (
    <details open={state.status !== 'idle'}>
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">{folded}</summary>
      <div className="pt-2">{form}</div>
    </details>
  );
}
