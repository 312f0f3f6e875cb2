import type { FormState } from '@/lib/forms/form-state';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';

/** The page of a case's records, of the patient's side or at the desk. */
export type RecordsRoute = { locale: string; reference: string; isDesk: boolean };

/** What was done shows on the page of the records, at the part where it was done. */
export function backToRecords({ locale, reference, isDesk }: RecordsRoute, state: FormState, at: string) {
  if (state.status !== 'done') return state;
  const path = `${isDesk ? '/desk/cases' : '/journey'}/${reference}/records`;
  return redirect({ href: `${path}?done=1#${at}`, locale: known(locale) });
}
