import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import { control, FieldError, Frame, Hint, Optional } from './field-parts';
import { describe, fieldId, valueOf } from './field-value';
import { Select, type SelectOption } from './select-field';

type Part = 'Day' | 'Month' | 'Year';

type Props = {
  name: string;
  label: ReactNode;
  state: FormState;
  hint?: ReactNode;
  optional?: boolean;
  /** The values of `${name}Calendar`; with one calendar nothing is asked. */
  calendars?: readonly SelectOption[];
  /** Twelve names for each calendar; without them the month is typed as a number. */
  months?: readonly (readonly string[])[];
  defaults?: Partial<Record<'Calendar' | Part, string>>;
  birthday?: boolean;
};

/** A date as people say it: the calendar first, then day, month and year under `${name}Calendar`, `…Day`, `…Month`, `…Year`. */
export function DateField({ name, label, state, hint, optional, calendars, months, defaults = {}, birthday }: Props) {
  const t = useTranslations('common.forms');
  const described = describe(state, name, hint);
  return (
    <Frame name={name} state={state}>
      <fieldset aria-describedby={described['aria-describedby']} className="space-y-3">
        <legend className="font-semibold">
          {label}
          {optional && <Optional />}
        </legend>
        <Hint name={name} state={state}>
          {hint}
        </Hint>
        <FieldError name={name} state={state} />
        <Calendars name={name} state={state} calendars={calendars} defaultValue={defaults.Calendar} />
        <div className="flex flex-wrap gap-4">
          <NumberPart {...{ name, state, birthday }} part="Day" label={t('day')} known={defaults.Day} />
          {months ? (
            <MonthPart {...{ name, state, months }} label={t('month')} known={defaults.Month} />
          ) : (
            <NumberPart {...{ name, state, birthday }} part="Month" label={t('month')} known={defaults.Month} />
          )}
          <NumberPart {...{ name, state, birthday }} part="Year" label={t('year')} known={defaults.Year} />
        </div>
      </fieldset>
    </Frame>
  );
}

type CalendarsProps = { name: string; state: FormState; calendars?: readonly SelectOption[]; defaultValue?: string };

function Calendars({ name, state, calendars, defaultValue }: CalendarsProps) {
  const t = useTranslations('common.forms');
  const all = calendars ?? [
    { value: 'gregory', label: t('gregorian') },
    { value: 'islamic-umalqura', label: t('ummAlQura') },
  ];
  const asked = `${name}Calendar`;
  const chosen = valueOf(state, asked, defaultValue) || all[0]?.value;
  if (all.length < 2) return <input type="hidden" name={asked} value={chosen} />;
  return (
    <div role="radiogroup" aria-label={t('calendar')} className="flex flex-wrap gap-x-6">
      {all.map(({ value, label }) => (
        <label key={value} className="flex min-h-11 cursor-pointer items-center gap-2">
          <input
            type="radio"
            name={asked}
            value={value}
            defaultChecked={value === chosen}
            className="size-5 accent-accent"
          />
          {label}
        </label>
      ))}
    </div>
  );
}

type PartProps = { name: string; state: FormState; part: Part; label: string; known?: string; birthday?: boolean };

const hints: Record<Part, string> = { Day: 'bday-day', Month: 'bday-month', Year: 'bday-year' };

/** The summary's link leads to the day, so the day carries the field's own id. */
const partId = (name: string, part: Part) => (part === 'Day' ? fieldId(name) : fieldId(name + part));

function NumberPart({ name, state, part, label, known, birthday }: PartProps) {
  const id = partId(name, part);
  return (
    <div className={part === 'Year' ? 'w-28 max-w-full' : 'w-20 max-w-full'}>
      <label htmlFor={id} className="block text-small">
        {label}
      </label>
      <input
        id={id}
        name={name + part}
        inputMode="numeric"
        dir="ltr"
        autoComplete={birthday ? hints[part] : 'off'}
        defaultValue={valueOf(state, name + part, known)}
        aria-invalid={name in state.errors || undefined}
        className={control}
      />
    </div>
  );
}

type MonthProps = {
  name: string;
  state: FormState;
  months: readonly (readonly string[])[];
  label: string;
  known?: string;
};

function MonthPart({ name, state, months, label, known }: MonthProps) {
  const named = (at: number) => months.map((calendar) => calendar[at]).join(' / ');
  const options = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: `${at + 1} – ${named(at)}` }));
  return (
    <div className="min-w-[min(10rem,100%)]">
      <label htmlFor={fieldId(`${name}Month`)} className="block text-small">
        {label}
      </label>
      <Select name={`${name}Month`} state={state} options={options} defaultValue={known} />
    </div>
  );
}
