import type { z } from 'zod';
import { Problem } from '@/lib/errors';
import { report } from '@/lib/report';
import type { ValidationCode } from './fields';
import { type FormState, idle, type Values } from './form-state';
import { textValues } from './text-values';

const secrets = ['password', 'code', 'phrase', 'passkey'];

const withoutSecrets = (values: Values) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.includes(name)));

function firstErrors(error: z.ZodError): FormState['errors'] {
  const found = error.issues.map(({ path, message }) => [String(path[0] ?? ''), message as ValidationCode] as const);
  return Object.fromEntries(found.toReversed()); // the first of each field wins
}

/**
 * From form data to a verb and back: a refusal as codes, a fault as `temporarilyUnavailable`, and what was typed.
 * A schema that follows from what is stored comes as a function, so that its faults are caught too.
 */
export async function submit<S extends z.ZodType>(
  schema: S | (() => Promise<S>),
  form: FormData,
  work: (input: z.output<S>) => Promise<unknown>,
): Promise<FormState> {
  const typed = textValues(form);
  const values = withoutSecrets(typed);
  try {
    const parsed = (typeof schema === 'function' ? await schema() : schema).safeParse(typed);
    if (!parsed.success) return { status: 'refused', values, errors: firstErrors(parsed.error) };
    await work(parsed.data);
    return { ...idle, status: 'done', values };
  } catch (error) {
    if (error instanceof Problem)
      return { status: 'refused', values, errors: {}, problem: error.code, about: error.about };
    report(error);
    return { status: 'failed', values, errors: {}, problem: 'temporarilyUnavailable' };
  }
}
