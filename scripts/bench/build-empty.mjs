import { cpSync, rmSync } from 'node:fs';
import { at } from '../lib/root.mjs';
import { bin, quietly } from '../lib/steps.mjs';

/** Builds the smallest Next app with our version of Next, compressed as ours is; returns its folder. */
export async function buildEmpty(env) {
  const folder = at('.data/bench/empty');
  rmSync(folder, { recursive: true, force: true });
  cpSync(at('scripts/bench/empty'), folder, { recursive: true });
  await quietly('Building an empty page to compare with …', [bin('next'), 'build', folder], { env });
  await quietly('Compressing it …', [
    at('scripts/precompress.mjs'),
    `${folder}/.next/server/app`,
    `${folder}/.next/static`,
  ]);
  return folder;
}
