import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import { control, FieldError, Frame, Hint, Optional } from './field-parts';
import { describe, fieldId, valueOf } from './field-value';

export type SelectOption = { value: string; label: string };
export type SelectGroup = { label: string; options: readonly SelectOption[] };

type SelectProps = {
  name: string;
  state: FormState;
  options: readonly (SelectOption | SelectGroup)[];
  defaultValue?: string;
  autoComplete?: string;
  empty?: string;
  describedBy?: ReturnType<typeof describe>;
};

const option = ({ value, label }: SelectOption) => (
  <option key={value} value={value}>
    {label}
  </option>
);

/** The list alone. Its key changes with the answer, because React resets a select to its first option (react#30580). */
export function Select({ name, state, options, defaultValue, empty, describedBy, autoComplete }: SelectProps) {
  const t = useTranslations('common.forms');
  const chosen = valueOf(state, name, defaultValue);
  return (
    <select
      key={`${state.status}:${chosen}`}
      id={fieldId(name, state)}
      name={name}
      defaultValue={chosen}
      autoComplete={autoComplete}
      className={control}
      {...(describedBy ?? describe(state, name))}
    >
      <option value="">{empty ?? t('choose')}</option>
      {options.map((entry) =>
        'options' in entry ? (
          <optgroup key={entry.label} label={entry.label}>
            {entry.options.map(option)}
          </optgroup>
        ) : (
          option(entry)
        ),
      )}
    </select>
  );
}

type Props = Omit<SelectProps, 'describedBy'> & { label: ReactNode; hint?: ReactNode; optional?: boolean };

export function SelectField({ label, hint, optional, ...rest }: Props) {
  const { name, state } = rest;
  return (
    <Frame name={name} state={state}>
      <label htmlFor={fieldId(name, state)} className="block font-semibold">
        {label}
        {optional && <Optional />}
      </label>
      <Hint name={name} state={state}>
        {hint}
      </Hint>
      <FieldError name={name} state={state} />
      <Select {...rest} describedBy={describe(state, name, hint)} />
    </Frame>
  );
}
