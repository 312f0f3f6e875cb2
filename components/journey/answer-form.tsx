'use client';

import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/lib/forms/form-state';

type Props = { action: FormAction; questionId: string; label: string; submitLabel: string };

export function AnswerForm({ action, questionId, label, submitLabel }: Props) {
  return (
    <Form action={action} submitLabel={submitLabel} labels={{ answer: label }}>
      {(state) => (
        <>
          <input type="hidden" name="questionId" value={questionId} />
          <Field name="answer" label={label} rows={5} state={state} />
        </>
      )}
    </Form>
  );
}
