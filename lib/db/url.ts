import { createHmac } from 'node:crypto';
import { type Env, env } from '@/lib/env';

type Addresses = Pick<Env, 'DATABASE_URL' | 'DATABASE_OWNER_URL' | 'AUTH_SECRET'>;

/** Who migrates and creates queues. */
export const ownerUrl = (settings: Addresses = env) => settings.DATABASE_OWNER_URL ?? settings.DATABASE_URL;

/** Who the app is: a role that owns nothing, so that row policies and the append-only audit trail bind it. */
export function appUrl(settings: Addresses = env) {
  if (settings.DATABASE_OWNER_URL) return settings.DATABASE_URL;
  const url = new URL(settings.DATABASE_URL);
  const database = decodeURIComponent(url.pathname.slice(1));
  return signedInAs(url, `${database}_app`, password(settings.AUTH_SECRET, database)).href;
}

const password = (secret: string, database: string) =>
  createHmac('sha256', secret).update(`database role ${database}`).digest('hex');

function signedInAs(url: URL, user: string, pass: string) {
  // An address of a socket has no host, and without one a URL takes no user.
  if (!url.host) {
    url.searchParams.set('user', user);
    url.searchParams.set('password', pass);
  }
  url.username = encodeURIComponent(user);
  url.password = pass;
  return url;
}
