'use client';

import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/lib/forms/form-state';

type Props = { action: FormAction; label: string; submitLabel: string };

export function MendForm({ action, label, submitLabel }: Props) {
  return (
    <Form action={action} submitLabel={submitLabel} labels={{ email: label }}>
      {(state) => <Field type="email" name="email" label={label} autoComplete="email" state={state} />}
    </Form>
  );
}
