'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import type { SelectOption } from '@/components/forms/select-field';
import type { FormAction } from '@/lib/forms/form-state';
import { PairFields } from './pair-fields';

type Props = { action: FormAction; languages: SelectOption[] };

/** A term and how we say it in another language. */
export function TermForm({ action, languages }: Props) {
  const t = useTranslations('translation');
  const labels = {
    fromLanguage: t('languages.from'),
    language: t('languages.to'),
    term: t('glossary.term'),
    translation: t('glossary.translation'),
  };
  return (
    <Form action={action} submitLabel={t('glossary.keep')} labels={labels}>
      {(state) => (
        <>
          <PairFields languages={languages} state={state} />
          <Field name="term" label={labels.term} state={state} />
          <Field name="translation" label={labels.translation} state={state} />
        </>
      )}
    </Form>
  );
}
