'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/forms/form';
import type { FormAction } from '@/lib/forms/form-state';
import { CheckFields } from './check-fields';

export function CheckForm({ action }: { action: FormAction }) {
  const t = useTranslations('desk.travelRules');
  const labels = { checkedBy: t('fields.checkedBy'), checkAgainBy: t('fields.checkAgainBy') };
  return (
    <Form action={action} submitLabel={t('check')} labels={labels}>
      {(state) => <CheckFields state={state} />}
    </Form>
  );
}
