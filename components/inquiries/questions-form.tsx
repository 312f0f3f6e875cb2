'use client';

import { Form } from '@/components/forms/form';
import type { FormAction, Values } from '@/lib/forms/form-state';
import type { Question } from './question';
import { QuestionField } from './question-field';

type Props = { action: FormAction; questions: Question[]; known: Values; submitLabel: string };

/** The form of one step. Its words come chosen, so the browser gets one component for all steps. */
export function QuestionsForm({ action, questions, known, submitLabel }: Props) {
  const labels = Object.fromEntries(questions.map(({ name, label }) => [name, label]));
  return (
    <Form action={action} submitLabel={submitLabel} labels={labels} open>
      {(state) =>
        questions.map((question) => (
          <QuestionField key={question.name} question={question} known={known} state={state} />
        ))
      }
    </Form>
  );
}
