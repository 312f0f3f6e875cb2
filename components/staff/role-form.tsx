'use client';

import { Form } from '@/components/forms/form';
import { SelectField, type SelectOption } from '@/components/forms/select-field';
import type { FormAction } from '@/lib/forms/form-state';

type Props = {
  action: FormAction;
  role: string;
  roles: SelectOption[];
  label: string;
  hint: string;
  submitLabel: string;
};

export function RoleForm({ action, role, roles, label, hint, submitLabel }: Props) {
  return (
    <Form action={action} submitLabel={submitLabel} labels={{ role: label }}>
      {(state) => (
        <SelectField name="role" label={label} hint={hint} options={roles} defaultValue={role} state={state} />
      )}
    </Form>
  );
}
