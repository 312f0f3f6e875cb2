'use client';

import type { ComponentProps, ReactNode } from 'react';
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
  /** What stands here instead while the answers cannot be read; what was just typed stands all the same. */
  away?: ReactNode;
};

/** A whole form: what went wrong, the questions, one button. `open` (no account needed) adds the trap for programs. */
export function Form({ action, submitLabel, labels, children, open, away, ...looks }: Props) {
  const [state, send] = useForm(action);
  if (away && state.status === 'idle') return away;
  return (
    <form action={send} noValidate className={looks.size ? 'space-y-5' : 'space-y-8'}>
      <ErrorSummary state={state} labels={labels} />
      <ProblemNotice state={state} />
      {children?.(state)}
      {open && <HoneypotField />}
      <SubmitButton {...looks}>{submitLabel}</SubmitButton>
    </form>
  );
}
