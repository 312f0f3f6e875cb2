import type { About, ProblemCode } from '@/lib/errors';
import type { ValidationCode } from './fields';

/** What a person typed, by field name; repeated names (checkbox groups) are lists. */
export type Values = Record<string, string | string[]>;

/** What an action answers: the typed values come back, because React resets a form after its action. */
export type FormState = {
  status: 'idle' | 'refused' | 'failed' | 'done';
  values: Values;
  errors: Record<string, ValidationCode>;
  problem?: ProblemCode;
  about?: About;
  /** Of a form on a page where another one has fields of the same name: their ids begin with it. */
  scope?: string;
};

export const idle: FormState = { status: 'idle', values: {}, errors: {} };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;

/** What a route answers to a form: the page that comes next, or why not and the page on which the form stood. */
export type Outcome = { next: string } | { problem: ProblemCode; back: string };
