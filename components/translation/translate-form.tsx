'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ChecksField } from '@/components/forms/choice-field';
import { ErrorSummary } from '@/components/forms/error-summary';
import { Field } from '@/components/forms/field';
import { ProblemNotice } from '@/components/forms/problem-notice';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { useLatest } from '@/components/forms/use-latest';
import { Button } from '@/components/ui/button';
import type { FormAction } from '@/lib/forms/form-state';

export type Sentence = { source: ReactNode; label: string; target: string; help: ReactNode };

type Props = {
  actions: Record<'sign' | 'save', FormAction>;
  sourceHash: string;
  /** Of the translation. */
  language: string;
  sentences: Sentence[];
  warned: boolean;
};

/** A text sentence by sentence: the original, its translation, and what helps. */
export function TranslateForm({ actions, sourceHash, language, sentences, warned }: Props) {
  const t = useTranslations('translation.task');
  const [signed, sign] = useForm(actions.sign);
  const [kept, save] = useForm(actions.save);
  const state = useLatest(signed, kept);
  const labels = Object.fromEntries(sentences.map(({ label }, at) => [`segment${at}`, label]));
  return (
    <form action={sign} noValidate className="space-y-6">
      <ErrorSummary state={state} labels={labels} />
      <ProblemNotice state={state} />
      <input type="hidden" name="sourceHash" value={sourceHash} />
      <ol className="divide-y divide-line border-y border-line">
        {sentences.map(({ source, label, target, help }, at) => (
          <li key={label} className="grid gap-x-8 gap-y-4 py-6 md:grid-cols-2">
            <div className="space-y-3">
              {source}
              {help}
            </div>
            <Field name={`segment${at}`} label={label} rows={3} lang={language} defaultValue={target} state={state} />
          </li>
        ))}
      </ol>
      {warned && (
        <ChecksField
          name="seen"
          label={t('seenLabel')}
          labelHidden
          options={[{ value: 'yes', label: t('seen') }]}
          state={state}
        />
      )}
      <div className="flex flex-wrap gap-4">
        <SubmitButton>{t('sign')}</SubmitButton>
        <Button type="submit" tone="quiet" formAction={save}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
