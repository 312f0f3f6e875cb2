'use client';

import { Form } from '@/components/forms/form';
import type { Question } from '@/components/inquiries/question';
import { QuestionField } from '@/components/inquiries/question-field';
import type { FormAction, FormState, Values } from '@/lib/forms/form-state';

/** What can have happened meanwhile, by its code, in the reader's language; `title` stands above. */
export type NewsWords = { title: string; what: Record<string, string> };

export type Seen = { at: string; words: NewsWords };

type Props = {
  action: FormAction;
  submitLabel: string;
  questions?: Question[];
  known?: Values;
  hidden?: Record<string, string>;
  /** How far the case was known when this form was made, for forms that decide something. */
  seen?: Seen;
  tone?: 'main' | 'quiet' | 'danger';
};

function News({ state, words }: { state: FormState; words: NewsWords }) {
  const news = state.about?.news ?? [];
  if (news.length === 0) return null;
  return (
    <div className="border-s-4 border-caution ps-4">
      <p className="font-semibold">{words.title}</p>
      <ul className="list-disc ps-5">
        {news.map(({ action, by, at }) => (
          <li key={`${action} ${at}`}>
            {words.what[action]} · <bdi>{by}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A form about a case. One that was opened before something happened says what, keeps what was typed, and can be sent again. */
export function CaseForm({ action, submitLabel, questions = [], known = {}, hidden = {}, seen, tone }: Props) {
  const labels = Object.fromEntries(questions.map(({ name, label }) => [name, label]));
  return (
    <Form action={action} submitLabel={submitLabel} labels={labels} size="normal" tone={tone}>
      {(state) => (
        <>
          {seen && <News state={state} words={seen.words} />}
          {seen && <input type="hidden" name="seen" value={state.about?.seen ?? seen.at} />}
          {Object.entries(hidden).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {questions.map((question) => (
            <QuestionField key={question.name} question={question} known={known} state={state} />
          ))}
        </>
      )}
    </Form>
  );
}
