'use client';

import { useTranslations } from 'next-intl';
import { ChecksField, ChoiceField, type Option } from '@/components/forms/choice-field';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { SelectField, type SelectOption } from '@/components/forms/select-field';
import type { FormAction } from '@/lib/forms/form-state';
import { CheckFields } from './check-fields';
import { TextFields } from './text-fields';

type Props = { action: FormAction; kinds: Option[]; purposes: Option[]; languages: SelectOption[] };

const order = [
  'kind',
  'countries',
  'purposes',
  'sourceName',
  'sourceUrl',
  'effectiveFrom',
  'effectiveUntil',
  'checkedBy',
  'checkAgainBy',
  'language',
  'text',
  'reviewedBy',
] as const;

/** A rule with the words of its first language. */
export function PublishForm({ action, kinds, purposes, languages }: Props) {
  const t = useTranslations('desk.travelRules');
  const labels = Object.fromEntries(order.map((name) => [name, t(`fields.${name}`)]));
  const asked = (name: (typeof order)[number]) => ({ name, label: labels[name] });
  return (
    <Form action={action} submitLabel={t('publish')} labels={labels}>
      {(state) => (
        <>
          <ChoiceField {...asked('kind')} options={kinds} state={state} />
          <Field {...asked('countries')} hint={t('fields.countriesHint')} rows={2} dir="ltr" optional state={state} />
          <ChecksField {...asked('purposes')} options={purposes} optional state={state} />
          <Field {...asked('sourceName')} state={state} />
          <Field {...asked('sourceUrl')} type="url" inputMode="url" state={state} />
          <Field {...asked('effectiveFrom')} type="date" state={state} />
          <Field {...asked('effectiveUntil')} type="date" optional state={state} />
          <CheckFields state={state} />
          <SelectField {...asked('language')} options={languages} state={state} />
          <TextFields state={state} />
        </>
      )}
    </Form>
  );
}
