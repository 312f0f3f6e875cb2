'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/forms/form';
import { SelectField, type SelectOption } from '@/components/forms/select-field';
import type { FormAction } from '@/lib/forms/form-state';
import { PairFields } from './pair-fields';

type Props = { action: FormAction; people: SelectOption[]; languages: SelectOption[] };

export function QualifyForm({ action, people, languages }: Props) {
  const t = useTranslations('translation.languages');
  const labels = { accountId: t('person'), fromLanguage: t('from'), language: t('to') };
  return (
    <Form action={action} submitLabel={t('add')} labels={labels}>
      {(state) => (
        <>
          <SelectField name="accountId" label={labels.accountId} options={people} state={state} />
          <PairFields languages={languages} state={state} />
        </>
      )}
    </Form>
  );
}
