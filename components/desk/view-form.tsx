'use client';

import { ChecksField } from '@/components/forms/choice-field';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/lib/forms/form-state';

type Props = {
  action: FormAction;
  canShare: boolean;
  words: Record<'name' | 'nameHint' | 'share' | 'save', string>;
};

/** Gives the filters and the order of this page a name. */
export function ViewForm({ action, canShare, words }: Props) {
  return (
    <Form action={action} submitLabel={words.save} labels={{ name: words.name }}>
      {(state) => (
        <>
          <Field name="name" label={words.name} hint={words.nameHint} state={state} autoComplete="off" />
          {canShare && (
            <ChecksField
              name="shared"
              label={words.share}
              labelHidden
              state={state}
              options={[{ value: 'yes', label: words.share }]}
            />
          )}
        </>
      )}
    </Form>
  );
}
