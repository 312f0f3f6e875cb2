'use client';

import type { ComponentProps } from 'react';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/lib/forms/form-state';

type Question = Omit<ComponentProps<typeof Field>, 'state' | 'label'> & { label: string };

type Props = { action: FormAction; questions: Question[]; submitLabel: string; scope?: string };

/** The few questions of one step of signing in. */
export function AccountForm({ action, questions, submitLabel, scope }: Props) {
  const labels = Object.fromEntries(questions.map(({ name, label }) => [name, label]));
  return (
    <Form action={action} submitLabel={submitLabel} labels={labels} scope={scope}>
      {(state) => questions.map((question) => <Field key={question.name} state={state} {...question} />)}
    </Form>
  );
}
