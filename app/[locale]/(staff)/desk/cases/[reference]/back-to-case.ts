import type { FormState } from '@/lib/forms/form-state';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';

export type Route = { locale: string; reference: string };

/** What was done shows on the page of the case, and whether the writer hears of it. */
export function backToCase({ locale, reference }: Route, state: FormState, heard: 'told' | 'kept' = 'kept') {
  if (state.status === 'done') redirect({ href: `/desk/cases/${reference}?done=${heard}`, locale: known(locale) });
  return state;
}
