import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export function isAlive(pid) {
  if (!pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Which living processes use a server: the last to leave stops it, and one left by a killed start is taken over. */
export function usersOf(home) {
  const folder = join(home, 'users');
  const mine = join(folder, String(process.pid));
  mkdirSync(folder, { recursive: true });
  return {
    join: () => writeFileSync(mine, ''),
    leave: () => rmSync(mine, { force: true }),
    others: () =>
      readdirSync(folder)
        .map(Number)
        .filter((pid) => pid !== process.pid && isAlive(pid)),
  };
}

/** One process at a time starts or stops the server of a folder. */
export async function alone(home, work) {
  const lock = join(home, 'busy');
  while (!taken(lock)) await sleep(100);
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = Number(readIfThere(lock));
    if (holder && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
