'use client';

import type { ComponentProps } from 'react';
import type { FormAction } from '@/lib/forms/form-state';
import { HoneypotField } from './honeypot-field';
import { ProblemNotice } from './problem-notice';
import { SubmitButton } from './submit-button';
import { useForm } from './use-form';

type Props = Pick<ComponentProps<typeof SubmitButton>, 'tone' | 'size'> & {
  action: FormAction;
  label: string;
  open?: boolean;
};

/** A form that asks nothing: one button, and why it could not be done. */
export function ButtonForm({ action, label, open, ...looks }: Props) {
  const [state, send] = useForm(action);
  return (
    <form action={send} className="space-y-4">
      <ProblemNotice state={state} />
      {open && <HoneypotField />}
      <SubmitButton {...looks}>{label}</SubmitButton>
    </form>
  );
}
