'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, startTransition, useActionState } from 'react';
import type { ProblemCode } from '@/lib/errors';
import { type FormState, idle, type Outcome } from '@/lib/forms/form-state';
import { HoneypotField } from './honeypot-field';
import { ProblemNotice } from './problem-notice';
import { SubmitButton } from './submit-button';

const withProblem = (problem: ProblemCode): FormState => ({
  ...idle,
  status: problem === 'temporarilyUnavailable' ? 'failed' : 'refused',
  problem,
});

/** Null where the line is dead, or a server that is too busy answered with a page. */
async function post(to: string, form: FormData): Promise<Outcome | null> {
  const body = new URLSearchParams(
    [...form].filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
  try {
    const answer = await fetch(to, { method: 'POST', headers: { Accept: 'application/json' }, body });
    return (await answer.json()) as Outcome;
  } catch {
    return null;
  }
}

type Props = { to: string; label: string; problem?: ProblemCode };

/**
 * A form of one button that goes to a route. Without scripts the browser goes where the route leads, and comes back with a
 * `problem` in the address where it was refused; with them the page stays.
 */
export function RoutedForm({ to, label, problem }: Props) {
  const router = useRouter();
  const [state, send] = useActionState(
    async (_: FormState, form: FormData) => {
      const outcome = await post(to, form);
      if (!outcome) return withProblem('temporarilyUnavailable');
      if ('problem' in outcome) return withProblem(outcome.problem);
      router.push(outcome.next);
      return idle;
    },
    problem ? withProblem(problem) : idle,
  );
  function sendHere(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  }
  return (
    <form method="post" action={to} onSubmit={sendHere} className="space-y-4">
      <ProblemNotice state={state} />
      <HoneypotField />
      <SubmitButton>{label}</SubmitButton>
    </form>
  );
}
