'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ErrorSummary } from '@/components/forms/error-summary';
import { Field } from '@/components/forms/field';
import { valueOf } from '@/components/forms/field-value';
import { ProblemNotice } from '@/components/forms/problem-notice';
import { SelectField, type SelectOption } from '@/components/forms/select-field';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { useLatest } from '@/components/forms/use-latest';
import { Button } from '@/components/ui/button';
import type { FormAction, FormState } from '@/lib/forms/form-state';
import { useAutosave } from './use-autosave';

export type MessageFormProps = {
  actions: Record<'send' | 'save' | 'autosave', FormAction>;
  /** Made with the page: what is sent twice under one id is one message. */
  id: string;
  edits?: string;
  known: { text: string; language: string };
  languages: SelectOption[];
  hint: string;
  /** Folded otherwise, so that the newest message stands on the first screen. */
  open: boolean;
};

type Props = MessageFormProps & { labels?: Record<string, string>; children?: (state: FormState) => ReactNode };

/** A message that is written, kept for later or sent; with scripts it is kept by itself. */
export function MessageForm({ actions, id, edits, known, languages, hint, open, labels, children }: Props) {
  const t = useTranslations('conversation.form');
  const [sent, send] = useForm(actions.send);
  const [kept, save] = useForm(actions.save);
  const state = useLatest(sent, kept);
  const { onInput, isKept, stop } = useAutosave(actions.autosave);
  const asked = { text: t('text'), language: t('language'), ...labels };
  return (
    // without scripts the answer comes with a page made anew: what was refused must not be folded away
    <details open={open || state.status !== 'idle'}>
      <summary className="inline-flex min-h-12 cursor-pointer items-center rounded-control border-2 border-accent px-5 py-2 font-semibold text-accent">
        {t(edits ? 'change' : 'write')}
      </summary>
      <form
        action={send}
        noValidate
        className="space-y-6 pt-5"
        onInput={edits ? undefined : (event) => onInput(event.currentTarget)}
        onSubmit={stop}
      >
        <ErrorSummary state={state} labels={asked} />
        <ProblemNotice state={state} />
        <input type="hidden" name="id" value={valueOf(state, 'id', id) || id} />
        {edits && <input type="hidden" name="edits" value={edits} />}
        <Field name="text" label={asked.text} hint={hint} rows={6} defaultValue={known.text} state={state} />
        <SelectField
          name="language"
          label={asked.language}
          options={languages}
          defaultValue={known.language}
          state={state}
        />
        {children?.(state)}
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton>{t(edits ? 'saveChange' : 'send')}</SubmitButton>
          {!edits && (
            <Button type="submit" tone="quiet" formAction={save}>
              {t('save')}
            </Button>
          )}
          <output className="text-small text-quiet">{isKept ? t('autosaved') : ''}</output>
        </div>
      </form>
    </details>
  );
}
