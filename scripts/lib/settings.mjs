import { tsImport } from 'tsx/esm/api';

/** Refuses wrong settings by name before anything is started with them. */
export async function refuseWrongSettings(env) {
  const { checkEnv, readEnv } = await tsImport('../../lib/env.ts', import.meta.url);
  checkEnv(readEnv(env));
}
