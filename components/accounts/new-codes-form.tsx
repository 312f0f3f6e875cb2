'use client';

import { ProblemNotice } from '@/components/forms/problem-notice';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import type { FormAction } from '@/lib/forms/form-state';
import { codesIn, RecoveryCodes } from './recovery-codes';

type Props = { action: FormAction; words: { submit: string; title: string; once: string } };

/** New recovery codes, shown in the place of the button that made them. */
export function NewCodesForm({ action, words }: Props) {
  const [state, send] = useForm(action);
  if (codesIn(state)) return <RecoveryCodes state={state} title={words.title} once={words.once} />;
  return (
    <form action={send} className="space-y-4">
      <ProblemNotice state={state} />
      <SubmitButton tone="quiet" size="normal">
        {words.submit}
      </SubmitButton>
    </form>
  );
}
