'use client';

import type { ReactNode } from 'react';
import { Form } from '@/components/forms/form';
import type { FormAction, Values } from '@/lib/forms/form-state';
import type { Question } from './question';
import { QuestionField } from './question-field';

type Props = {
  action: FormAction;
  questions: Question[];
  known: Values;
  submitLabel: string;
  away?: ReactNode;
  children?: ReactNode;
};

/** The form of one step. Its words come chosen, so the browser gets one component for all steps. */
export function QuestionsForm({ action, questions, known, submitLabel, away, children }: Props) {
  const labels = Object.fromEntries(questions.map(({ name, label }) => [name, label]));
  return (
    <Form action={action} submitLabel={submitLabel} labels={labels} away={away} open>
      {(state) => (
        <>
          {children}
          {questions.map((question) => (
            <QuestionField key={question.name} question={question} known={known} state={state} />
          ))}
        </>
      )}
    </Form>
  );
}
