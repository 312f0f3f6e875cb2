import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import { control, FieldError, Frame, Hint, Optional } from './field-parts';
import { describe, fieldId, valueOf } from './field-value';
import { Select, type SelectOption } from './select-field';

type Props = {
  name: string;
  label: ReactNode;
  state: FormState;
  countries: readonly SelectOption[];
  hint?: ReactNode;
  optional?: boolean;
  countryName?: string;
  defaultCountry?: string;
  defaultValue?: string;
};

/** A number as it is written at home, and the country (`${name}Country`) whose writing that is. */
export function PhoneField({
  name,
  label,
  state,
  countries,
  hint,
  optional,
  countryName = `${name}Country`,
  ...known
}: Props) {
  const t = useTranslations('common.forms');
  return (
    <Frame name={name} state={state}>
      <fieldset className="space-y-2">
        <legend className="font-semibold">
          {label}
          {optional && <Optional />}
        </legend>
        <Hint name={name} state={state}>
          {hint}
        </Hint>
        <FieldError name={countryName} state={state} />
        <FieldError name={name} state={state} />
        <div className="flex flex-wrap gap-4">
          <div className="min-w-[min(12rem,100%)] flex-1">
            <label htmlFor={fieldId(countryName)} className="block text-small">
              {t('country')}
            </label>
            <Select name={countryName} state={state} options={countries} defaultValue={known.defaultCountry} />
          </div>
          <div className="min-w-[min(12rem,100%)] flex-1">
            <label htmlFor={fieldId(name)} className="block text-small">
              {t('phoneNumber')}
            </label>
            <input
              id={fieldId(name)}
              name={name}
              type="tel"
              dir="ltr"
              autoComplete="tel"
              defaultValue={valueOf(state, name, known.defaultValue)}
              className={control}
              {...describe(state, name, hint)}
            />
          </div>
        </div>
      </fieldset>
    </Frame>
  );
}
