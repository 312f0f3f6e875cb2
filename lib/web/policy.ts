import { readFileSync } from 'node:fs';
import { env } from '@/lib/env';

/** What the build found in the static pages: the hashes of their inline scripts, by path. */
function builtHashes(): Record<string, string[]> {
  try {
    return JSON.parse(readFileSync('.next/csp-hashes.json', 'utf8')) as Record<string, string[]>;
  } catch {
    return {}; // `next dev` builds no static pages
  }
}

const hashes = builtHashes();

/** The addresses of all pages that were made at build. */
export const builtPages = () => Object.keys(hashes);

export const isStatic = (path: string) => path in hashes;

const developing = () => (env.NODE_ENV === 'development' ? ["'unsafe-eval'"] : []); // React's own tools in `npm run dev`

const policy = (scripts: string) =>
  [
    "default-src 'none'",
    `script-src ${scripts}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

const some = (sources: string[]) => ["'self'", ...sources, ...developing()].join(' ');

/** For a page that was made at build: exactly its own inline scripts; most have none, and then none may run. */
export function staticPolicy(path: string) {
  const own = hashes[path]!.map((hash) => `'${hash}'`);
  return policy(own.length > 0 ? some(own) : "'none'");
}

/** For a page made for one reader: what carries this nonce, and what that loads. */
export const noncePolicy = (nonce: string) => policy(some([`'nonce-${nonce}'`, "'strict-dynamic'"]));
