// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { beforeEach, expect, test } from 'vitest';
import { ErrorSummary } from '@/components/forms/error-summary';
import { Field } from '@/components/forms/field';
import { Form } from '@/components/forms/form';
import { ProblemNotice } from '@/components/forms/problem-notice';
import { type FormAction, idle } from '@/lib/forms/form-state';
import { inEnglish, refused, rendered } from './support/render';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

beforeEach(() => {
  document.body.innerHTML = '';
});

const labels = { name: 'Name', email: 'E-mail' };

async function mounted(action: FormAction) {
  const place = document.body.appendChild(document.createElement('div'));
  await act(async () =>
    createRoot(place).render(
      inEnglish(
        <Form action={action} submitLabel="Go on" labels={labels}>
          {(state) => <Field name="name" label="Name" state={state} />}
        </Form>,
      ),
    ),
  );
  return place;
}

async function send(place: Element, name: string) {
  place.querySelector<HTMLInputElement>('[name="name"]')!.value = name;
  await act(async () =>
    place.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })),
  );
}

test('the summary lists what to mend in the order of the fields, each a link to its field', () => {
  const page = rendered(
    <ErrorSummary labels={labels} state={refused({ errors: { email: 'email', name: 'nameNeeded' } })} />,
  );
  const links = [...page.querySelectorAll('a')];
  expect(links.map((link) => link.getAttribute('href'))).toEqual(['#field-name', '#field-email']);
  expect(links[0]!.textContent).toBe('Name: Please write the name.');
  expect(page.querySelector('h2')!.textContent).toBe('Please look at this again');
});

test('without scripts the summary asks the browser for the focus', () => {
  const page = rendered(<ErrorSummary labels={labels} state={refused({ errors: { name: 'nameNeeded' } })} />);
  expect(page.querySelector('[autofocus]')!.getAttribute('tabindex')).toBe('-1');
});

test('nothing is said before anything was sent', () => {
  expect(rendered(<ErrorSummary labels={labels} state={idle} />).textContent).toBe('');
  expect(rendered(<ProblemNotice state={idle} />).textContent).toBe('');
});

test('a refusal of the whole form is a sentence that is announced', () => {
  const page = rendered(<ProblemNotice state={refused({ problem: 'tooMany' })} />);
  expect(page.querySelector('[role="alert"]')!.textContent).toContain('There were many attempts');
});

test('with scripts the summary takes the focus after a refusal, and the answer stays', async () => {
  const place = await mounted(async () => refused({ values: { name: 'An answer' }, errors: { name: 'nameNeeded' } }));
  await send(place, 'An answer');
  expect(document.activeElement).toBe(place.querySelector('[role="alert"]'));
  expect(place.querySelector<HTMLInputElement>('[name="name"]')!.value).toBe('An answer');
});

test('when the server cannot be reached the page says so and keeps what was typed', async () => {
  const place = await mounted(() => Promise.reject(new TypeError('Failed to fetch')));
  await send(place, 'A long answer');
  expect(place.textContent).toContain('We cannot reach our system at this moment.');
  expect(place.querySelector<HTMLInputElement>('[name="name"]')!.value).toBe('A long answer');
});

test('a redirect of the action is not taken for a fault', async () => {
  const moved = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/en/journey;303;' });
  const place = await mounted(() => Promise.reject(moved));
  await expect(send(place, 'An answer')).rejects.toBe(moved);
});

test('a form that is open to everybody carries the trap for programs', () => {
  const form = <Form open action={async () => idle} submitLabel="Go on" labels={labels} />;
  expect(rendered(form).querySelector('[name="website"]')).not.toBeNull();
});
