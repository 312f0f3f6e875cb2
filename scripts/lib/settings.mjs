import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Refusal } from './refusal.mjs';
import { at, root } from './root.mjs';
import { tsx } from './steps.mjs';

const run = promisify(execFile);

/**
 * Refuses wrong settings by name before anything is started with them. In a process of its own: what reads TypeScript
 * would stay in the server's, with the source map of each of its modules, and take a hundred megabytes.
 */
export async function refuseWrongSettings(env) {
  try {
    await run(process.execPath, tsx(at('scripts/check-settings.ts')), { cwd: root, env });
  } catch (error) {
    throw error.code === 2 ? new Refusal(error.stderr) : error;
  }
}
