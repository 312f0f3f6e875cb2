import { generateKeyPairSync, randomBytes } from 'node:crypto';
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

/** For web push, which a demonstration shows too: a pair of keys as browsers and push services know them. */
export function pushKeys() {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const { d, x, y } = privateKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]);
  const subject = { VAPID_SUBJECT: 'mailto:portal@demo.example' };
  return { VAPID_PUBLIC_KEY: point.toString('base64url'), VAPID_PRIVATE_KEY: d, ...subject };
}

/** @param {Record<string, string>} secrets */
export function keep(secrets) {
  mkdirSync(dirname(file()), { recursive: true });
  writeFileSync(file(), `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  chmodSync(file(), 0o600);
  return secrets;
}
