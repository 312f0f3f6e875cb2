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

export const isStatic = (path: string) => path in hashes;

const developing = () => (env.NODE_ENV === 'development' ? " 'unsafe-eval'" : ''); // React's own tools in `npm run dev`

const policy = (scripts: string) =>
  [
    "default-src 'none'",
    `script-src 'self' ${scripts}${developing()}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** For a page that was made at build: exactly its own inline scripts. */
export const staticPolicy = (path: string) => policy(hashes[path]!.map((hash) => `'${hash}'`).join(' '));

/** For a page made for one reader: what carries this nonce, and what that loads. */
export const noncePolicy = (nonce: string) => policy(`'nonce-${nonce}' 'strict-dynamic'`);
