'use client';

import { useTranslations } from 'next-intl';
import { ChecksField, type Option } from '@/components/forms/choice-field';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { SelectField, type SelectOption } from '@/components/forms/select-field';
import type { FormAction } from '@/lib/forms/form-state';

type Props = {
  action: FormAction;
  languages: SelectOption[];
  stages: Option[];
  kinds: Option[];
  names: string;
  known: { title: string; language: string; text: string; stages: string[]; critical: string[] };
};

/** A reply in its first language; the others are translated from it. */
export function ReplyForm({ action, languages, stages, kinds, names, known }: Props) {
  const t = useTranslations();
  const labels = {
    title: t('translation.replies.name'),
    text: t('translation.replies.text'),
    language: t('translation.replies.language'),
    stages: t('translation.replies.stages'),
    critical: t('conversation.form.critical'),
  };
  return (
    <Form action={action} submitLabel={t('translation.replies.keep')} labels={labels}>
      {(state) => (
        <>
          <Field name="title" label={labels.title} defaultValue={known.title} state={state} />
          <Field
            name="text"
            label={labels.text}
            hint={t('translation.replies.textHint', { names })}
            rows={6}
            defaultValue={known.text}
            state={state}
          />
          <SelectField
            name="language"
            label={labels.language}
            options={languages}
            defaultValue={known.language}
            state={state}
          />
          <ChecksField
            name="stages"
            label={labels.stages}
            hint={t('translation.replies.stagesHint')}
            options={stages}
            defaultValues={known.stages}
            optional
            state={state}
          />
          <ChecksField
            name="critical"
            label={labels.critical}
            hint={t('conversation.form.criticalHint')}
            options={kinds}
            defaultValues={known.critical}
            optional
            state={state}
          />
        </>
      )}
    </Form>
  );
}
