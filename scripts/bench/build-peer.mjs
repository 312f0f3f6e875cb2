import { cpSync, existsSync, rmSync } from 'node:fs';
import { fingerprint, isStamped, putStamp } from '../lib/fingerprint.mjs';
import { at } from '../lib/root.mjs';
import { bin, quietly } from '../lib/steps.mjs';

/**
 * Builds the smallest Next app that does the same, of our versions; returns its folder. `peer` keeps a form by a server
 * action and Prisma, `peer-desk` prints the rows of a query.
 */
export async function buildPeer(env, name = 'peer') {
  const [source, target] = [`scripts/bench/${name}`, `.data/bench/${name}`];
  const stamp = `${target}/.next/.built-from`;
  const value = fingerprint([source, 'package-lock.json']);
  const folder = at(target);
  if (isStamped(stamp, value)) return folder;
  rmSync(folder, { recursive: true, force: true });
  cpSync(at(source), folder, { recursive: true });
  if (existsSync(`${folder}/schema.prisma`))
    await quietly('Making the peer …', [bin('prisma'), 'generate', '--schema', `${folder}/schema.prisma`], { env });
  await quietly('Building the peer …', [bin('next'), 'build', folder], { env });
  if (existsSync(folder)) putStamp(stamp, value);
  return folder;
}
