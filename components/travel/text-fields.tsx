'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/forms/field';
import type { FormState } from '@/lib/forms/form-state';

type Props = { state: FormState; lang?: string; dir?: 'ltr' | 'rtl'; known?: string };

/** The words of one language, and who answers for them; the name is asked anew with each change. */
export function TextFields({ state, lang, dir, known }: Props) {
  const t = useTranslations('desk.travelRules.fields');
  return (
    <>
      <Field name="text" label={t('text')} rows={8} lang={lang} dir={dir} defaultValue={known} state={state} />
      <Field name="reviewedBy" label={t('reviewedBy')} state={state} />
    </>
  );
}
