import './lib/refuse-old-node.mjs';
import { existsSync, rmSync } from 'node:fs';
import { buildOf, generateWhereStale, stampBuild } from './lib/build-where-stale.mjs';
import { door } from './lib/door.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { Refusal } from './lib/refusal.mjs';
import { at } from './lib/root.mjs';
import { bin, shown, tsx } from './lib/steps.mjs';

async function must(name, args) {
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  if ((await shown(args, { env })) !== 0) throw new Refusal(`${name} did not work; what it said stands above.`);
}

await door(async () => {
  await installWhereNeeded();
  await generateWhereStale();
  rmSync(at('.next/.built-from'), { force: true });
  if (existsSync(at('scripts/build-fonts.mjs'))) await must('Making the fonts', [at('scripts/build-fonts.mjs')]);
  await must('Drawing the cards', [at('scripts/build-cards.mjs')]);
  const begun = buildOf(process.env); // what changes meanwhile is not in this build
  await must('Building the pages', [bin('next'), 'build']);
  await must('Taking out scripts', [at('scripts/drop-scripts.mjs')]);
  await must('Hashing the inline scripts', [at('scripts/csp-hashes.mjs')]);
  await must('Writing the maps for nginx', tsx(at('scripts/nginx-maps.ts')));
  await must('Compressing', [at('scripts/precompress.mjs')]);
  stampBuild(begun);
});
