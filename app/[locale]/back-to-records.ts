import type { FormState } from '@/lib/forms/form-state';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';

export type RecordsRoute = { locale: string; path: string };

/** What was done shows on the page of the records, at the part where it was done. */
export function backToRecords({ locale, path }: RecordsRoute, state: FormState, at: string) {
  if (state.status !== 'done') return state;
  return redirect({ href: `${path}?done=1#${at}`, locale: known(locale) });
}
