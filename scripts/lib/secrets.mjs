import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { at } from './root.mjs';

const file = () => at('.data/secrets.json');
const fresh = () => randomBytes(32).toString('base64');

/** This machine's own secrets, made once. `lib/env.ts` reads the same file where no DATABASE_URL is given. */
export function localSecrets() {
  const kept = existsSync(file()) ? JSON.parse(readFileSync(file(), 'utf8')) : {};
  return keep({ AUTH_SECRET: fresh(), MASTER_KEY: fresh(), ...kept });
}

/** @param {Record<string, string>} secrets */
export function keep(secrets) {
  mkdirSync(dirname(file()), { recursive: true });
  writeFileSync(file(), `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file(), 0o600);
  return secrets;
}
