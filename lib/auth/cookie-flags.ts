import { env } from '@/lib/env';

const isLocal = (host: string) => ['localhost', '127.0.0.1', '[::1]'].includes(host) || host.endsWith('.localhost');

/** Browsers keep a Secure cookie from plain http, save on this machine itself, where there is no certificate to have. */
export function isSecure(appUrl: string = env.APP_URL) {
  const { protocol, hostname } = new URL(appUrl);
  return protocol === 'https:' || !isLocal(hostname);
}

/** `__Host-` binds a cookie to this host, this path and https. */
export const cookieName = (name: string) => `${isSecure() ? '__Host-' : ''}homeward-${name}`;

export const cookieFlags = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const;
