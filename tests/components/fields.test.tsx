// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { ChecksField, ChoiceField } from '@/components/forms/choice-field';
import { DateField } from '@/components/forms/date-field';
import { Field } from '@/components/forms/field';
import { HoneypotField } from '@/components/forms/honeypot-field';
import { PhoneField } from '@/components/forms/phone-field';
import { SelectField } from '@/components/forms/select-field';
import { idle } from '@/lib/forms/form-state';
import { descriptionOf, refused, rendered } from './support/render';

const countries = [
  { value: 'KW', label: 'Kuwait' },
  { value: 'US', label: 'United States' },
];
const whom = [
  { value: 'me', label: 'For me' },
  { value: 'relative', label: 'For a relative', hint: 'A child, a parent' },
];

const input = (within: Element, name: string) => within.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
const labelOf = (within: Element, control: Element) => within.querySelector(`label[for="${control.id}"]`)?.textContent;

const chosen = (page: Element) => page.querySelector('option[selected]')!.getAttribute('value');

const ticked = (page: Element) =>
  [...page.querySelectorAll('input')].filter(({ checked }) => checked).map(({ value }) => value);
const list = (page: Element) => page.querySelector('select')!;

test('a field is named by its label and described by its hint', () => {
  const page = rendered(<Field name="name" label="Name" hint="As your family writes it" state={idle} />);
  const name = input(page, 'name');
  expect(labelOf(page, name)).toBe('Name');
  expect(descriptionOf(name)).toBe('As your family writes it');
  expect(name.hasAttribute('aria-invalid')).toBe(false);
});

test('a refused field says what is wrong, is marked, and keeps what was typed', () => {
  const state = refused({ errors: { email: 'email' }, values: { email: 'nobody' } });
  const page = rendered(
    <Field
      name="email"
      type="email"
      label="E-mail"
      hint="We answer there"
      state={state}
      defaultValue="old@example.com"
    />,
  );
  const email = input(page, 'email');
  expect(email.value).toBe('nobody');
  expect(email.getAttribute('aria-invalid')).toBe('true');
  expect(descriptionOf(email)).toContain('We answer there');
  expect(descriptionOf(email)).toContain('This does not look like an e-mail address');
});

test('a field that was emptied stays empty, whatever was known before', () => {
  const page = rendered(
    <Field name="name" label="Name" state={refused({ values: { name: '' } })} defaultValue="Amira" />,
  );
  expect(input(page, 'name').value).toBe('');
});

test('what is typed is never cut by the browser', () => {
  const page = rendered(<Field name="known" rows={6} label="What is known" state={idle} optional />);
  const box = page.querySelector('textarea')!;
  expect(box.hasAttribute('maxlength')).toBe(false);
  expect(labelOf(page, box)).toBe('What is known (optional)');
});

test('markup that was typed is text', () => {
  const page = rendered(
    <Field name="known" rows={6} label="Known" state={refused({ values: { known: '</textarea><img src=x>' } })} />,
  );
  expect(page.querySelector('img')).toBeNull();
  expect(page.querySelector('textarea')!.textContent).toContain('</textarea><img src=x>');
});

test('a choice is a group with a legend, and the summary’s link leads to its first answer', () => {
  const state = refused({ errors: { who: 'required' }, values: { who: 'relative' } });
  const page = rendered(<ChoiceField name="who" label="For whom?" state={state} options={whom} />);
  const group = page.querySelector('fieldset')!;
  expect(group.querySelector('legend')!.textContent).toBe('For whom?');
  expect(descriptionOf(group)).toContain('Please answer this question.');
  expect(document.getElementById('field-who')).toBe(page.querySelector('[value="me"]'));
  expect(page.querySelector<HTMLInputElement>('[value="relative"]')!.checked).toBe(true);
  expect(descriptionOf(page.querySelector('[value="relative"]')!)).toBe('A child, a parent');
});

test('of a group of boxes every ticked one stays ticked, and none is ticked beforehand', () => {
  expect(ticked(rendered(<ChecksField name="who" label="Which?" state={idle} options={whom} />))).toEqual([]);
  const both = refused({ values: { who: ['me', 'relative'] } });
  expect(ticked(rendered(<ChecksField name="who" label="Which?" state={both} options={whom} />))).toEqual([
    'me',
    'relative',
  ]);
  const one = refused({ values: { who: 'relative' } });
  expect(ticked(rendered(<ChecksField name="who" label="Which?" state={one} options={whom} />))).toEqual(['relative']);
});

test('a list begins with no answer and keeps the one that was given', () => {
  expect(list(rendered(<SelectField name="country" label="Country" state={idle} options={countries} />)).value).toBe(
    '',
  );
  const state = refused({ values: { country: 'US' }, errors: { country: 'country' } });
  const page = rendered(<SelectField name="country" label="Country" state={state} options={countries} />);
  expect(chosen(page)).toBe('US');
  expect(descriptionOf(list(page))).toContain('choose a country');
});

test('a date is asked in either calendar as day, month and year, and its error stands under one name', () => {
  const typed = { birthCalendar: 'islamic-umalqura', birthDay: '31', birthMonth: '8', birthYear: '1400' };
  const state = refused({ values: typed, errors: { birth: 'dateImpossible' } });
  const page = rendered(<DateField name="birth" label="Birth date" state={state} birthday />);
  expect(page.querySelector<HTMLInputElement>('[value="islamic-umalqura"]')!.checked).toBe(true);
  expect(['Day', 'Month', 'Year'].map((part) => input(page, `birth${part}`).value)).toEqual(['31', '8', '1400']);
  expect(input(page, 'birthDay').id).toBe('field-birth');
  expect(labelOf(page, input(page, 'birthYear'))).toBe('Year');
  expect(descriptionOf(page.querySelector('fieldset')!)).toContain('This date does not exist');
});

test('months can be chosen by name in both calendars', () => {
  const names = Array.from({ length: 12 }, (_, at) => `M${at + 1}`);
  const page = rendered(<DateField name="birth" label="Birth date" state={idle} months={[names, names]} />);
  expect(page.querySelector('select')!.textContent).toContain('12 – M12 / M12');
});

test('a telephone is asked with its country, and each has its own error', () => {
  const state = refused({
    values: { phone: '123', phoneCountry: 'KW' },
    errors: { phone: 'phoneTooShort', phoneCountry: 'country' },
  });
  const page = rendered(<PhoneField name="phone" label="Telephone" state={state} countries={countries} />);
  expect(input(page, 'phone').value).toBe('123');
  expect(input(page, 'phone').dir).toBe('ltr');
  expect(page.querySelector('select')!.value).toBe('KW');
  expect(descriptionOf(input(page, 'phone'))).toContain('too few digits');
  expect(descriptionOf(page.querySelector('select')!)).toContain('choose a country');
});

test('the trap for programs is hidden from people and their screen readers', () => {
  const page = rendered(<HoneypotField />);
  expect(input(page, 'website').closest('[hidden]')).not.toBeNull();
  expect(input(page, 'website').tabIndex).toBe(-1);
});
