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

/** A question that is the page's own title needs no name in the summary of errors. */
const isTitle = (question: Question) => 'labelHidden' in question && question.labelHidden;

/** The form of one step. Its words come chosen, so the browser gets one component for all steps. */
export function QuestionsForm({ action, questions, known, submitLabel, away, children }: Props) {
  const labels = Object.fromEntries(
    questions.map((question) => [question.name, isTitle(question) ? '' : question.label]),
  );
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
