'use client';

import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { SelectField, type SelectOption } from '@/components/forms/select-field';
import type { FormAction } from '@/lib/forms/form-state';

type Name = 'email' | 'name' | 'role' | 'locale';
type Props = {
  action: FormAction;
  labels: Record<Name, string>;
  roles: SelectOption[];
  languages: SelectOption[];
  submitLabel: string;
};

export function InviteForm({ action, labels, roles, languages, submitLabel }: Props) {
  return (
    <Form action={action} submitLabel={submitLabel} labels={labels}>
      {(state) => (
        <>
          <Field name="email" label={labels.email} type="email" autoComplete="off" state={state} />
          <Field name="name" label={labels.name} autoComplete="off" state={state} />
          <SelectField name="role" label={labels.role} options={roles} state={state} />
          <SelectField name="locale" label={labels.locale} options={languages} state={state} />
        </>
      )}
    </Form>
  );
}
