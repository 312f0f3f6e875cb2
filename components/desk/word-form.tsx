'use client';

import { ChoiceField, type Option } from '@/components/forms/choice-field';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/lib/forms/form-state';

type Props = {
  action: FormAction;
  submitLabel: string;
  words?: { name: string; label: string; hint?: string };
  choice?: { name: string; label: string; options: Option[] };
};

/** The desk's forms about a case: a choice, some words for the patient, or both. */
export function WordForm({ action, submitLabel, words, choice }: Props) {
  const labels = Object.fromEntries([choice, words].flatMap((field) => (field ? [[field.name, field.label]] : [])));
  return (
    <Form action={action} submitLabel={submitLabel} labels={labels}>
      {(state) => (
        <>
          {choice && <ChoiceField {...choice} state={state} />}
          {words && <Field {...words} rows={4} state={state} />}
        </>
      )}
    </Form>
  );
}
