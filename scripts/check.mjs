import './lib/refuse-old-node.mjs';
import { existsSync } from 'node:fs';
import { generateWhereStale } from './lib/build-where-stale.mjs';
import { door } from './lib/door.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { at } from './lib/root.mjs';
import { bin, shown } from './lib/steps.mjs';

const checks = () => [
  ['Lint', [bin('oxlint'), '--type-aware']],
  ['Format', [bin('@biomejs/biome', 'biome'), 'check']],
  // PageProps and its like are types that Next makes from the folders of app/.
  ['Routes', [bin('next'), 'typegen']],
  ['Types', [bin('typescript', 'tsc'), '--noEmit']],
  ['Layout and catalogues', [bin('vitest'), 'run', 'tests/architecture']],
];

async function passes([name, args]) {
  console.log(`\n── ${name}`);
  return (await shown(args, { env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } })) === 0;
}

await door(async () => {
  await installWhereNeeded();
  await generateWhereStale();
  const failed = [];
  for (const check of checks()) {
    if (check[0] === 'Layout and catalogues' && !existsSync(at('tests/architecture'))) continue;
    if (!(await passes(check))) failed.push(check[0]);
  }
  console.log(failed.length === 0 ? '\nEvery check passed.' : `\nNot in order: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
});
