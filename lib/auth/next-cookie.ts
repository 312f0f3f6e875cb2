import { cookies } from 'next/headers';
import { cookieFlags, cookieName } from './cookie-flags';
import { localPath } from './local-path';

const name = () => cookieName('next');
const quarterOfAnHour = 15 * 60;

/** Where the person wanted to go, while they fetch the link from their mail, which does not say it. */
export async function rememberNext(next: unknown) {
  const path = localPath(next);
  if (path) (await cookies()).set(name(), path, { ...cookieFlags(), maxAge: quarterOfAnHour });
}

export async function takeNext() {
  const jar = await cookies();
  const path = localPath(jar.get(name())?.value);
  if (path) jar.set(name(), '', { ...cookieFlags(), maxAge: 0 });
  return path;
}
