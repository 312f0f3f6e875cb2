import { localSecrets } from './secrets.mjs';

const names = ['AUTH_SECRET', 'MASTER_KEY'];

/** A machine makes the secrets that it was not given, once; beside a database of one's own it says where they are. */
export function withLocalSecrets(env) {
  const missing = names.filter((name) => !env[name]);
  if (missing.length === 0) return env;
  if (!env.embedded)
    console.log(`${missing.join(' and ')} not given: using this machine's own, kept in .data/secrets.json.`);
  const local = localSecrets();
  return { ...env, ...Object.fromEntries(missing.map((name) => [name, local[name]])) };
}
