import { cpSync, existsSync, rmSync } from 'node:fs';
import { fingerprint, isStamped, putStamp } from '../lib/fingerprint.mjs';
import { at } from '../lib/root.mjs';
import { bin, quietly } from '../lib/steps.mjs';

const source = 'scripts/bench/peer';
const target = '.data/bench/peer';
const stamp = `${target}/.next/.built-from`;

/** Builds the smallest Next app that keeps a form by a server action and Prisma, of our versions; returns its folder. */
export async function buildPeer(env) {
  const value = fingerprint([source, 'package-lock.json']);
  const folder = at(target);
  if (isStamped(stamp, value)) return folder;
  rmSync(folder, { recursive: true, force: true });
  cpSync(at(source), folder, { recursive: true });
  await quietly('Making the peer …', [bin('prisma'), 'generate', '--schema', `${folder}/schema.prisma`], { env });
  await quietly('Building the peer …', [bin('next'), 'build', folder], { env });
  if (existsSync(folder)) putStamp(stamp, value);
  return folder;
}
