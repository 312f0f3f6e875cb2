import { locales } from '@/lib/i18n/locales';

const here = 'http://here.invalid';
const longest = 500;

/** A path of this site with its language, such as `/en/desk?page=2`, or nothing: a foreign address is never followed. */
export function localPath(text: unknown) {
  if (typeof text !== 'string' || text.length > longest || !text.startsWith('/')) return undefined;
  if (!URL.canParse(text, here)) return undefined;
  const { origin, pathname, search } = new URL(text, here);
  const isOurs = origin === here && (locales as readonly string[]).includes(pathname.split('/')[1] ?? '');
  return isOurs ? pathname + search : undefined;
}

const isDesk = (path: string) => path.split(/[/?]/)[2] === 'desk';

/** A step of signing in that remembers where one wanted to go. */
export function withNext(step: string, next: unknown) {
  const path = localPath(next);
  return path ? `${step}?next=${encodeURIComponent(path)}` : step;
}

/** Where to sign in for a path: staff have a door of their own. Without the language. */
export function signInPath(next?: string) {
  const path = localPath(next);
  return withNext(path && isDesk(path) ? '/sign-in/staff' : '/sign-in', path);
}

/** Where one lands: on the page that was asked for, where it is one's own kind, else at the beginning. With the language. */
export function landing(locale: string, kind: 'person' | 'staff', next: unknown) {
  const path = localPath(next);
  if (path && isDesk(path) === (kind === 'staff')) return path;
  return `/${locale}/${kind === 'staff' ? 'desk' : 'journey'}`;
}
