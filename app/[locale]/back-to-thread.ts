import { parkUnsigned, unpark } from '@/lib/auth/parked-cookie';
import type { FormState } from '@/lib/forms/form-state';
import { redirect } from '@/lib/i18n/navigation';
import { known } from '@/lib/i18n/routing';

type Thread = { locale: string; reference: string; path: string };

/** What was done shows on the page of the thread; what came without a session waits for its writer. */
export async function backToThread({ locale, reference, path }: Thread, state: FormState, done: string) {
  await parkUnsigned(reference, state);
  if (state.status !== 'done') return state;
  await unpark();
  return redirect({ href: `${path}?${done}`, locale: known(locale) });
}
