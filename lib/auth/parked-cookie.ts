import { cookies } from 'next/headers';
import { countTry } from '@/lib/access/limits';
import { forgetParked, parkText, readParked } from '@/lib/conversation/park-text';
import type { FormState } from '@/lib/forms/form-state';
import { clientAddress } from './address';
import { cookieFlags, cookieName } from './cookie-flags';

const name = () => cookieName('parked');
const token = async () => (await cookies()).get(name())?.value;

/** What this browser had written about this case when its session ended. */
export async function parkedText(reference: string) {
  const held = await token();
  return held ? readParked(held, reference) : null;
}

/** From an action only: a message that came without a session waits until its writer has signed in again. */
export async function parkUnsigned(reference: string, { problem, values }: FormState) {
  if (problem !== 'signInAgain' || typeof values.text !== 'string') return;
  await countTry(['parkFromAddress', await clientAddress()]);
  const parked = await parkText(reference, values.text);
  if (parked) (await cookies()).set(name(), parked.token, { ...cookieFlags(), expires: parked.until });
}

/** From an action only, once it was sent or saved. */
export async function unpark() {
  const held = await token();
  if (!held) return;
  await forgetParked(held);
  (await cookies()).set(name(), '', { ...cookieFlags(), maxAge: 0 });
}
