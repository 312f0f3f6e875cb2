import { localSecrets } from './secrets.mjs';

/** A demo makes its secrets by itself; a hospital must know where its own are kept. */
export function withLocalSecrets(env) {
  if (!env.DEMO || env.DEMO === '0') return env;
  const { AUTH_SECRET, MASTER_KEY } = localSecrets();
  return { ...env, AUTH_SECRET: env.AUTH_SECRET || AUTH_SECRET, MASTER_KEY: env.MASTER_KEY || MASTER_KEY };
}
