import { cookies } from 'next/headers';
import { endSession } from '@/lib/accounts/end-session';
import type { OpenedSession } from '@/lib/accounts/sessions';
import { cookieFlags, cookieName } from './cookie-flags';

export const sessionCookie = () => cookieName('session');

export const sessionToken = async () => (await cookies()).get(sessionCookie())?.value;

/** From an action only. Whatever session the browser held before is ended, not just forgotten. */
export async function holdSession({ token, until }: OpenedSession) {
  await endHeldSession();
  (await cookies()).set(sessionCookie(), token, { ...cookieFlags(), expires: until });
}

export async function dropSession() {
  await endHeldSession();
  (await cookies()).set(sessionCookie(), '', { ...cookieFlags(), maxAge: 0 });
}

async function endHeldSession() {
  const held = await sessionToken();
  if (held) await endSession(held);
}
