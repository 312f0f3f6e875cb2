import { ChecksField, ChoiceField } from '@/components/forms/choice-field';
import { DateField } from '@/components/forms/date-field';
import { Field } from '@/components/forms/field';
import { PhoneField } from '@/components/forms/phone-field';
import { SelectField } from '@/components/forms/select-field';
import type { FormState, Values } from '@/lib/forms/form-state';
import type { Question } from './question';

const text = (value: string | string[] | undefined) => [value ?? ''].flat()[0] || undefined;

type Props = { question: Question; known: Values; state: FormState };

/** One question as its kind of field, filled with what is known. */
export function QuestionField({ question, known, state }: Props) {
  const { name, label, hint, optional } = question;
  const shared = { name, label, hint, optional, state };
  const value = known[name];
  switch (question.kind) {
    case 'text':
    case 'email':
      return (
        <Field
          {...shared}
          type={question.kind}
          rows={question.rows}
          autoComplete={question.autoComplete}
          defaultValue={text(value)}
        />
      );
    case 'moment':
      return <Field {...shared} type="datetime-local" dir="ltr" defaultValue={text(value)} />;
    case 'choice':
      return (
        <ChoiceField
          {...shared}
          options={question.options}
          labelHidden={question.labelHidden}
          defaultValue={text(value)}
        />
      );
    case 'checks':
      return (
        <ChecksField
          {...shared}
          options={question.options}
          labelHidden={question.labelHidden}
          defaultValues={[value ?? []].flat()}
        />
      );
    case 'select':
      return (
        <SelectField
          {...shared}
          options={question.options}
          autoComplete={question.autoComplete}
          defaultValue={text(value) ?? question.suggested}
        />
      );
    case 'date':
      return (
        <DateField
          {...shared}
          birthday
          months={question.months}
          defaults={{
            Calendar: text(known[`${name}Calendar`]),
            Day: text(known[`${name}Day`]),
            Month: text(known[`${name}Month`]),
            Year: text(known[`${name}Year`]),
          }}
        />
      );
    case 'phone':
      return (
        <PhoneField
          {...shared}
          countries={question.countries}
          defaultCountry={text(known[`${name}Country`]) ?? question.suggested}
          defaultValue={text(value)}
        />
      );
  }
}
