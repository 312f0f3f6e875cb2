import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { at } from './root.mjs';

const made = ['lib/db/generated', 'public/cards', 'public/fonts'];

/** One hash over files and folders of this clone (what is missing counts as empty) and some further words. */
export function fingerprint(paths, ...words) {
  const hash = createHash('sha256').update(JSON.stringify(words));
  for (const file of paths.flatMap(filesUnder)) hash.update(`\0${file}\0`).update(readFileSync(at(file)));
  return hash.digest('hex');
}

function filesUnder(path) {
  if (made.includes(path) || !existsSync(at(path))) return [];
  if (statSync(at(path)).isFile()) return [path];
  return readdirSync(at(path))
    .toSorted()
    .flatMap((name) => filesUnder(join(path, name)));
}

export const isStamped = (stamp, value) => existsSync(at(stamp)) && readFileSync(at(stamp), 'utf8') === value;

export function putStamp(stamp, value) {
  mkdirSync(dirname(at(stamp)), { recursive: true });
  writeFileSync(at(stamp), value);
}
