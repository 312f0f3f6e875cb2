import type { ReactNode } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import { FieldError, Frame, Hint, Optional } from './field-parts';
import { describe, fieldId, valueOf, valuesOf } from './field-value';

export type Option = { value: string; label: ReactNode; hint?: ReactNode; lang?: string };

type GroupProps = {
  name: string;
  label: ReactNode;
  state: FormState;
  hint?: ReactNode;
  options: readonly Option[];
  optional?: boolean;
  labelHidden?: boolean;
};

type BoxProps = { kind: 'radio' | 'checkbox'; id: string; name: string; option: Option; chosen: boolean };

function Box({ kind, id, name, option, chosen }: BoxProps) {
  const hint = option.hint ? `${id}-hint` : undefined;
  return (
    <label
      htmlFor={id}
      className="flex min-h-12 cursor-pointer items-start gap-3 rounded-control border-2 border-line bg-surface px-4 py-2.5 hover:border-control has-checked:border-accent has-checked:bg-accent-soft"
    >
      <input
        type={kind}
        id={id}
        name={name}
        value={option.value}
        defaultChecked={chosen}
        aria-describedby={hint}
        className="mt-[0.3em] size-5 shrink-0 accent-accent"
      />
      <span className="min-w-0 wrap-anywhere">
        <span lang={option.lang}>{option.label}</span>
        {option.hint && (
          <span id={hint} className="block text-small text-quiet">
            {option.hint}
          </span>
        )}
      </span>
    </label>
  );
}

type Props = GroupProps & { kind: BoxProps['kind']; chosen: readonly string[] };

function Group({ kind, name, label, state, hint, options, optional, labelHidden, chosen }: Props) {
  const described = describe(state, name, hint)['aria-describedby'];
  return (
    <Frame name={name} state={state}>
      <fieldset aria-describedby={described} className="space-y-2">
        <legend className={labelHidden ? 'sr-only' : 'font-semibold'}>
          {label}
          {optional && <Optional />}
        </legend>
        <Hint name={name} state={state}>
          {hint}
        </Hint>
        <FieldError name={name} state={state} />
        <div className="space-y-2">
          {options.map((option, at) => (
            <Box
              key={option.value}
              kind={kind}
              id={at === 0 ? fieldId(name, state) : `${fieldId(name, state)}-${option.value}`}
              name={name}
              option={option}
              chosen={chosen.includes(option.value)}
            />
          ))}
        </div>
      </fieldset>
    </Frame>
  );
}

/** One answer of several. */
export function ChoiceField({ defaultValue, ...rest }: GroupProps & { defaultValue?: string }) {
  return <Group kind="radio" chosen={[valueOf(rest.state, rest.name, defaultValue)]} {...rest} />;
}

/** Any number of answers; a single box (an agreement) is a group of one. */
export function ChecksField({ defaultValues, ...rest }: GroupProps & { defaultValues?: readonly string[] }) {
  return <Group kind="checkbox" chosen={valuesOf(rest.state, rest.name, defaultValues)} {...rest} />;
}
