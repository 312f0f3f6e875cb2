'use client';

import { useTranslations } from 'next-intl';
import { DateField } from '@/components/forms/date-field';
import { Form } from '@/components/forms/form';
import { SelectField, type SelectGroup, type SelectOption } from '@/components/forms/select-field';
import type { FormAction } from '@/lib/forms/form-state';

export type Describing = {
  recordId: string;
  code: string | null;
  /** Day, month and year as they stand in the Gregorian calendar. */
  made: { Day?: string; Month?: string; Year?: string };
  /** A study says its own day. */
  hasOwnDay: boolean;
  options: (SelectOption | SelectGroup)[];
  months: string[][];
};

type Props = { action: FormAction; known: Describing };

/** What a record is, and of which day. */
export function DescribeForm({ action, known }: Props) {
  const t = useTranslations('records.describe');
  return (
    <Form action={action} submitLabel={t('save')} size="normal" labels={{ what: t('code'), made: t('made') }}>
      {(state) => (
        <>
          <input type="hidden" name="recordId" value={known.recordId} />
          <SelectField
            name="what"
            label={t('code')}
            state={state}
            options={known.options}
            defaultValue={known.code ?? undefined}
          />
          {!known.hasOwnDay && (
            <DateField
              name="made"
              label={t('made')}
              hint={t('madeHint')}
              state={state}
              months={known.months}
              defaults={known.made}
              optional
            />
          )}
        </>
      )}
    </Form>
  );
}
