'use client';

import { ChecksField, ChoiceField } from '@/components/forms/choice-field';
import { Form } from '@/components/forms/form';
import { SelectField } from '@/components/forms/select-field';
import type { FormAction, FormState } from '@/lib/forms/form-state';
import type { PreferenceQuestions } from './preferences';

type Props = { action: FormAction; questions: PreferenceQuestions; submitLabel: string };

type Asking = { questions: PreferenceQuestions; state: FormState };

type Single = 'language' | 'timeZone' | 'quietFrom' | 'quietUntil';

function List({ name, questions, state }: Asking & { name: Single }) {
  const { chosen, ...question } = questions[name];
  return <SelectField name={name} defaultValue={chosen} state={state} {...question} />;
}

function Checks({ name, questions, state }: Asking & { name: 'channels' | 'news' }) {
  const { chosen, ...question } = questions[name];
  return <ChecksField name={name} defaultValues={chosen} state={state} {...question} />;
}

/** One page without scripts too: the hours stand below the choice that needs them. */
export function PreferencesForm({ action, questions, submitLabel }: Props) {
  const labels = Object.fromEntries(Object.entries(questions).map(([name, { label }]) => [name, label]));
  const { chosen, ...quiet } = questions.quiet;
  return (
    <Form action={action} submitLabel={submitLabel} labels={labels}>
      {(state) => (
        <>
          <Checks name="channels" questions={questions} state={state} />
          <List name="language" questions={questions} state={state} />
          <List name="timeZone" questions={questions} state={state} />
          <ChoiceField name="quiet" defaultValue={chosen} state={state} {...quiet} />
          <div className="grid gap-4 sm:grid-cols-2">
            <List name="quietFrom" questions={questions} state={state} />
            <List name="quietUntil" questions={questions} state={state} />
          </div>
          <Checks name="news" questions={questions} state={state} />
        </>
      )}
    </Form>
  );
}
