'use client';

import { ChecksField, ChoiceField, type Option } from '@/components/forms/choice-field';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/lib/forms/form-state';

type Words = Record<'which' | 'all' | 'chosen' | 'cases' | 'to' | 'toHint' | 'submit', string>;

type Props = { action: FormAction; cases: Option[]; colleagues: Option[]; words: Words };

/** All cases of somebody or some of them, to one colleague or to several. */
export function MoveWorkForm({ action, cases, colleagues, words }: Props) {
  return (
    <Form action={action} submitLabel={words.submit} labels={{ to: words.to, which: words.which, cases: words.cases }}>
      {(state) => (
        <>
          <ChecksField name="to" label={words.to} hint={words.toHint} options={colleagues} state={state} />
          <ChoiceField
            name="which"
            label={words.which}
            defaultValue="all"
            options={[
              { value: 'all', label: words.all },
              { value: 'chosen', label: words.chosen },
            ]}
            state={state}
          />
          <details open={'cases' in state.errors || undefined}>
            <summary className="min-h-11 py-2 font-semibold">{words.cases}</summary>
            <ChecksField name="cases" label={words.cases} labelHidden options={cases} state={state} />
          </details>
        </>
      )}
    </Form>
  );
}
