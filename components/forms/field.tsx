import type { HTMLAttributes, ReactNode } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import { control, FieldError, Frame, Hint, Optional } from './field-parts';
import { describe, fieldId, valueOf } from './field-value';

type Props = {
  name: string;
  label: ReactNode;
  state: FormState;
  hint?: ReactNode;
  type?: 'text' | 'email' | 'tel' | 'number' | 'password' | 'date' | 'datetime-local' | 'url';
  rows?: number;
  defaultValue?: string;
  autoComplete?: string;
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  dir?: 'ltr' | 'rtl' | 'auto';
  lang?: string;
  optional?: boolean;
};

/** A question answered in words; `rows` makes it a large box. No `maxLength`: a browser would cut what was pasted. */
export function Field({ name, label, state, hint, type = 'text', rows, defaultValue, optional, dir, ...rest }: Props) {
  const shared = {
    ...rest,
    ...describe(state, name, hint),
    id: fieldId(name),
    name,
    dir: dir ?? (['email', 'tel', 'url'].includes(type) ? 'ltr' : 'auto'),
    className: control,
    defaultValue: valueOf(state, name, defaultValue),
  };
  return (
    <Frame name={name} state={state}>
      <label htmlFor={shared.id} className="block font-semibold">
        {label}
        {optional && <Optional />}
      </label>
      <Hint name={name}>{hint}</Hint>
      <FieldError name={name} state={state} />
      {rows ? <textarea {...shared} rows={rows} /> : <input {...shared} type={type} />}
    </Frame>
  );
}
