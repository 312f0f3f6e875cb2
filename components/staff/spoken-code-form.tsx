'use client';

import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { useFocusAfter } from '@/components/forms/use-focus-after';
import { Notice } from '@/components/ui/notice';
import type { FormAction, FormState } from '@/lib/forms/form-state';

type Words = { name: string; nameHint: string; submit: string; title: string; once: string };
type Props = { action: FormAction; words: Words; scope: string };

/** A colleague confirms with their own name; the code to read out stands above, in the answer to this form alone. */
export function SpokenCodeForm({ action, words, scope }: Props) {
  return (
    <Form action={action} submitLabel={words.submit} labels={{ name: words.name }} scope={scope}>
      {(state) => (
        <>
          <SpokenCode state={state} words={words} />
          <Field name="name" label={words.name} hint={words.nameHint} autoComplete="name" state={state} />
        </>
      )}
    </Form>
  );
}

function SpokenCode({ state, words }: { state: FormState; words: Words }) {
  const box = useFocusAfter<HTMLDivElement>(state);
  if (state.status !== 'done' || typeof state.values.spokenCode !== 'string') return null;
  return (
    <div ref={box} tabIndex={-1} className="space-y-4 outline-none">
      <Notice tone="good" title={words.title} role="status">
        {words.once}
      </Notice>
      <p translate="no" className="text-title font-semibold tabular-nums">
        <bdi dir="ltr">{state.values.spokenCode}</bdi>
      </p>
    </div>
  );
}
