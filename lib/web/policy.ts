import { readFileSync } from 'node:fs';
import { env } from '@/lib/env';
import { noncePolicy, policyOf } from './nonce-policy.mjs';

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

/** For a page that was made at build: exactly its own inline scripts; most have none, and then none may run. */
export function staticPolicy(path: string) {
  const own = hashes[path]!.map((hash) => `'${hash}'`);
  return policyOf(own.length > 0 ? `'self' ${own.join(' ')}` : "'none'");
}

/** For a page made for one reader; React's own tools in `npm run dev` evaluate scripts. */
export const readerPolicy = (nonce: string) =>
  env.NODE_ENV === 'development'
    ? noncePolicy(nonce).replace("'strict-dynamic'", "'strict-dynamic' 'unsafe-eval'")
    : noncePolicy(nonce);
