import type { FormState } from '@/lib/forms/form-state';

/** What was typed comes before what was known. */
export function valueOf(state: FormState, name: string, known = '') {
  if (state.status === 'idle') return known;
  return [state.values[name] ?? ''].flat()[0] ?? '';
}

export function valuesOf(state: FormState, name: string, known: readonly string[] = []) {
  return state.status === 'idle' ? [...known] : [state.values[name] ?? []].flat();
}

export const fieldId = (name: string) => `field-${name}`;
export const hintId = (name: string) => `hint-${name}`;
export const errorId = (name: string) => `error-${name}`;

/** How a control points at its hint and its error. */
export function describe(state: FormState, name: string, hint?: unknown) {
  const wrong = name in state.errors;
  const ids = [hint ? hintId(name) : '', wrong ? errorId(name) : ''].filter(Boolean).join(' ');
  return { 'aria-describedby': ids || undefined, 'aria-invalid': wrong || undefined };
}
