'use client';

import { useTranslations } from 'next-intl';
import { ChoiceField, type Option } from '@/components/forms/choice-field';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/lib/forms/form-state';

type Props = { action: FormAction; reasons: Option[] };

/** Which case, for what reason, and what the patient need not read. */
export function BreakForm({ action, reasons }: Props) {
  const t = useTranslations('audit');
  const labels = { reference: t('trail.case'), reason: t('glass.reason'), words: t('glass.words') };
  return (
    <Form action={action} submitLabel={t('glass.break')} labels={labels}>
      {(state) => (
        <>
          <Field name="reference" label={labels.reference} dir="ltr" autoComplete="off" state={state} />
          <ChoiceField name="reason" label={labels.reason} options={reasons} state={state} />
          <Field name="words" label={labels.words} hint={t('glass.wordsHint')} rows={4} state={state} />
        </>
      )}
    </Form>
  );
}
