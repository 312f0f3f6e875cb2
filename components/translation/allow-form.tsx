'use client';

import { useTranslations } from 'next-intl';
import { ChoiceField } from '@/components/forms/choice-field';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/lib/forms/form-state';

type Props = { action: FormAction; host: string; allowed?: boolean };

/** Nothing is chosen beforehand. */
export function AllowForm({ action, host, allowed }: Props) {
  const t = useTranslations('translation.languages');
  const options = (['yes', 'no'] as const).map((value) => ({ value, label: t(value) }));
  const known = allowed === undefined ? undefined : allowed ? 'yes' : 'no';
  return (
    <Form action={action} submitLabel={t('decide')} labels={{ allowed: t('question') }}>
      {(state) => (
        <>
          <input type="hidden" name="host" value={host} />
          <ChoiceField name="allowed" label={t('question')} options={options} defaultValue={known} state={state} />
        </>
      )}
    </Form>
  );
}
