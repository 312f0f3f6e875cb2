'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/lib/forms/form-state';
import { directionOf, type Locale, languageTag } from '@/lib/i18n/locales';
import { TextFields } from './text-fields';

type Props = { action: FormAction; language: Locale; known?: string };

export function TextForm({ action, language, known }: Props) {
  const t = useTranslations('desk.travelRules');
  const labels = { text: t('fields.text'), reviewedBy: t('fields.reviewedBy') };
  return (
    <Form action={action} submitLabel={t('save')} labels={labels}>
      {(state) => (
        <>
          <input type="hidden" name="language" value={language} />
          <TextFields state={state} lang={languageTag(language)} dir={directionOf(language)} known={known} />
        </>
      )}
    </Form>
  );
}
