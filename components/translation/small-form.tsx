'use client';

import { ProblemNotice } from '@/components/forms/problem-notice';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import type { FormAction } from '@/lib/forms/form-state';

type Props = { action: FormAction; fields: Record<string, string>; label: string };

/** A button that says which one is meant. */
export function SmallForm({ action, fields, label }: Props) {
  const [state, send] = useForm(action);
  return (
    <form action={send}>
      <ProblemNotice state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton size="small" tone="quiet">
        {label}
      </SubmitButton>
    </form>
  );
}
