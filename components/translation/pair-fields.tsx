'use client';

import { useTranslations } from 'next-intl';
import { SelectField, type SelectOption } from '@/components/forms/select-field';
import type { FormState } from '@/lib/forms/form-state';

type Props = { languages: SelectOption[]; state: FormState };

/** From which language into which. */
export function PairFields({ languages, state }: Props) {
  const t = useTranslations('translation.languages');
  return (
    <>
      <SelectField name="fromLanguage" label={t('from')} options={languages} defaultValue="en" state={state} />
      <SelectField name="language" label={t('to')} options={languages} state={state} />
    </>
  );
}
