import type { FormState } from '@/lib/forms/form-state';

/** Recovery codes in the answer to the form that made them, and nowhere else: no page has them a second time. */
export const answerWithCodes = (state: FormState, recoveryCodes: string[]): FormState =>
  state.status === 'done' ? { ...state, values: { recoveryCodes } } : state;
