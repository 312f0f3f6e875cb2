import { existsSync } from 'node:fs';
import { fingerprint, isStamped, putStamp } from './fingerprint.mjs';
import { at } from './root.mjs';
import { bin, quietly } from './steps.mjs';

const client = { stamp: 'lib/db/generated/.made-from', of: () => fingerprint(['prisma/schema', 'package-lock.json']) };

export async function generateWhereStale() {
  const value = client.of();
  if (isStamped(client.stamp, value)) return;
  await quietly('Making the database client …', [bin('prisma'), 'generate']);
  putStamp(client.stamp, value);
}

const sources = [
  'app',
  'components',
  'lib',
  'messages',
  'public',
  'prisma/schema',
  'scripts/build.mjs',
  'scripts/build-cards.mjs',
  'scripts/build-fonts.mjs',
  'scripts/csp-hashes.mjs',
  'scripts/drop-scripts.mjs',
  'scripts/lib/idle-scripts.mjs',
  'scripts/nginx-maps.ts',
  'scripts/precompress.mjs',
  'package-lock.json',
  'next.config.ts',
  'proxy.ts',
  'instrumentation.ts',
  'postcss.config.mjs',
];
const stamp = '.next/.built-from';

/** Static pages carry the address and the demo banner, so those two belong to a build. */
export const buildOf = (env) => fingerprint(sources, env.APP_URL ?? '', env.DEMO ?? '');

export const stampBuild = (value) => putStamp(stamp, value);

export async function buildWhereStale(env) {
  if (isStamped(stamp, buildOf(env)) && existsSync(at('.next/BUILD_ID'))) return;
  const production = { ...env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  await quietly('Building the pages (after each change, about half a minute) …', [at('scripts/build.mjs')], {
    env: production,
  });
}
