import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { shown } from './steps.mjs';

/** Where a program stands: on the PATH, or where Debian keeps those of administrators. */
export function programAt(...names) {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin'];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** Installs packages where we are root on Debian; whether that worked is for the caller to see. */
export async function installFromDebian(...packages) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  await apt('update');
  await apt('install', '-y', '--no-install-recommends', ...packages);
}

const quiet = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }; // at that level no service is started

const apt = (...args) => shown(args, { command: 'apt-get', stdio: 'ignore', env: { ...process.env, ...quiet } });
