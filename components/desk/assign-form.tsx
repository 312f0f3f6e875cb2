'use client';

import { type ReactNode, useMemo } from 'react';
import { FieldError } from '@/components/forms/field-parts';
import { ProblemNotice } from '@/components/forms/problem-notice';
import { Select, type SelectOption } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { type AsText, fromText } from '@/components/ui/as-text';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormState } from '@/lib/forms/form-state';

export type AssignState = FormState & { outcomes?: { reference: string; said: string }[] };

type Props = {
  action: FormAction;
  colleagues: AsText<SelectOption[]>;
  words: Record<'give' | 'assign' | 'outcomes', string>;
  children: ReactNode;
};

/** The rows with what can be done with the chosen ones, and what happened to each of them. */
export function AssignForm({ action, colleagues, words, children }: Props) {
  const [state, send] = useForm(action);
  const { outcomes = [] } = state as AssignState;
  const receivers = useMemo(() => fromText(colleagues), [colleagues]);
  return (
    <form action={send} noValidate id="desk-assign" className="space-y-3">
      <ProblemNotice state={state} />
      <div role="status">
        {outcomes.length > 0 && (
          <Notice tone="info" title={words.outcomes}>
            <ul>
              {outcomes.map(({ reference, said }) => (
                <li key={reference}>{said}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
      <FieldError name="cases" state={state} />
      {children}
      <div className="sticky bottom-0 flex flex-wrap items-end gap-3 border-t border-line bg-paper py-3">
        <label htmlFor="field-to" className="grow basis-56 text-small font-semibold sm:max-w-80">
          {words.give}
          <Select name="to" state={state} options={receivers} defaultValue="me" />
        </label>
        <SubmitButton size="normal" tone="quiet">
          {words.assign}
        </SubmitButton>
        <FieldError name="to" state={state} />
      </div>
    </form>
  );
}
