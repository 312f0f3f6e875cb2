import { cookies } from 'next/headers';
import { Problem } from '@/lib/errors';
import { lifeOfDraft } from '@/lib/inquiries/begin-draft';
import { cookieFlags, cookieName } from './cookie-flags';

const name = () => cookieName('draft');

export const draftToken = async () => (await cookies()).get(name())?.value;

/** For what a form does. @throws Problem `draftExpired` where this browser holds none */
export async function requireDraft() {
  const token = await draftToken();
  if (!token) throw new Problem('draftExpired');
  return token;
}

export const holdDraft = async (token: string) =>
  void (await cookies()).set(name(), token, { ...cookieFlags(), maxAge: lifeOfDraft });

/** Told with the flags it was set with, or a browser would keep a `__Host-` cookie. */
export const dropDraft = async () => void (await cookies()).set(name(), '', { ...cookieFlags(), maxAge: 0 });
