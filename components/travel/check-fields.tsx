'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import type { FormState } from '@/lib/forms/form-state';

/** Who looked at the source, and until when that counts. */
export function CheckFields({ state }: { state: FormState }) {
  const t = useTranslations('desk.travelRules.fields');
  return (
    <>
      <Field name="checkedBy" label={t('checkedBy')} state={state} />
      <Field name="checkAgainBy" label={t('checkAgainBy')} hint={t('checkAgainByHint')} type="date" state={state} />
    </>
  );
}
