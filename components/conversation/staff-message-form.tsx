'use client';

import { useTranslations } from 'next-intl';
import { ChecksField, ChoiceField } from '@/components/forms/choice-field';
import { criticalKinds } from '@/lib/access/critical-text';
import { MessageForm, type MessageFormProps } from './message-form';

type Props = MessageFormProps & { critical: string[]; awaits: boolean; audience: string };

/** The same for us: who reads it, whether we wait for an answer, and what in it is critical. */
export function StaffMessageForm({ critical, awaits, audience, ...rest }: Props) {
  const t = useTranslations('conversation');
  const audiences = (['patient', 'staff'] as const).map((value) => ({ value, label: t(`form.audiences.${value}`) }));
  const kinds = criticalKinds.map((value) => ({ value, label: t(`kinds.${value}`) }));
  const labels = { audience: t('form.audience'), critical: t('form.critical') };
  return (
    <MessageForm {...rest} labels={labels}>
      {(state) => (
        <>
          {rest.edits ? (
            <input type="hidden" name="audience" value={audience} />
          ) : (
            <>
              <ChoiceField
                name="audience"
                label={labels.audience}
                options={audiences}
                defaultValue={audience}
                state={state}
              />
              <ChecksField
                name="awaitsAnswer"
                label={t('form.awaitsAnswer')}
                labelHidden
                options={[{ value: 'yes', label: t('form.awaits') }]}
                defaultValues={awaits ? ['yes'] : []}
                state={state}
              />
            </>
          )}
          <ChecksField
            name="critical"
            label={labels.critical}
            hint={t('form.criticalHint')}
            options={kinds}
            defaultValues={critical}
            state={state}
          />
          <ChecksField
            name="plain"
            label={t('form.notCritical')}
            labelHidden
            options={[{ value: 'yes', label: t('form.plain') }]}
            state={state}
          />
        </>
      )}
    </MessageForm>
  );
}
