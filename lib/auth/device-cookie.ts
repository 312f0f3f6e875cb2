import { cookies } from 'next/headers';
import { randomToken } from '@/lib/secrets';
import { cookieFlags, cookieName } from './cookie-flags';

const name = () => cookieName('device');
const aYear = 365 * 24 * 60 * 60;

/** By which a browser is known again when somebody signs in; it opens nothing. From an action or a route only. */
export async function deviceToken() {
  const jar = await cookies();
  const token = jar.get(name())?.value ?? randomToken();
  jar.set(name(), token, { ...cookieFlags(), maxAge: aYear });
  return token;
}
