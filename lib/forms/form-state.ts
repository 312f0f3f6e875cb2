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
};

export const idle: FormState = { status: 'idle', values: {}, errors: {} };

export type FormAction = (state: FormState, form: FormData) => Promise<FormState>;
