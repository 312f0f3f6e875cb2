import type { FormState } from '@/lib/forms/form-state';

/** What was typed comes before what was known. */
export function valueOf(state: FormState, name: string, known = '') {
  if (state.status === 'idle') return known;
  return [state.values[name] ?? ''].flat()[0] ?? '';
}

export function valuesOf(state: FormState, name: string, known: readonly string[] = []) {
  return state.status === 'idle' ? [...known] : [state.values[name] ?? []].flat();
}

type Scoped = Pick<FormState, 'scope'>;

export const fieldId = (name: string, { scope = '' }: Scoped = {}) => `field-${scope}${name}`;
export const hintId = (name: string, { scope = '' }: Scoped = {}) => `hint-${scope}${name}`;
export const errorId = (name: string, { scope = '' }: Scoped = {}) => `error-${scope}${name}`;

/** How a control points at its hint and its error. */
export function describe(state: FormState, name: string, hint?: unknown) {
  const wrong = name in state.errors;
  const ids = [hint ? hintId(name, state) : '', wrong ? errorId(name, state) : ''].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': wrong || undefined };
}
