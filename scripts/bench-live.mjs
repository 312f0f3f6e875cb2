import './lib/refuse-old-node.mjs';
import { once } from 'node:events';
import { compareCommits } from './bench/compare-commits.mjs';
import { benchDatabase } from './bench/database.mjs';
import { start } from './bench/intake.mjs';
import { makePeople } from './bench/live-people.mjs';
import { settings } from './bench/settings.mjs';
import { withOpenPages } from './bench/with-open-pages.mjs';
import { buildWhereStale, generateWhereStale } from './lib/build-where-stale.mjs';
import { door, end } from './lib/door.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { at } from './lib/root.mjs';
import { node, tsx } from './lib/steps.mjs';

const count = 1_000;
const measured = ['--expose-gc', '--import', './scripts/bench/tell-memory.mjs', at('scripts/web.mjs')];

/** A process that changes cases by the product's own verbs, and says when. */
async function verbs(env) {
  const child = node(tsx(at('scripts/bench/live-verbs.ts')), { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await once(child, 'message');
  return async (asked) => {
    child.send(asked);
    return (await once(child, 'message'))[0];
  };
}

await door(async () => {
  await installWhereNeeded();
  await generateWhereStale();
  await buildWhereStale({ ...settings(), DEMO: '1' });
  const env = { ...settings(), DEMO: '0' };
  const { url, client } = await benchDatabase(env);
  const own = { ...env, DATABASE_URL: url };
  const tell = await verbs(own);
  const references = await tell({ verb: 'references', count: count / 2 });
  const people = await makePeople(client, count, references);
  const processes = [await start(own, measured), await start(own, measured)];
  const pages = await withOpenPages(people, processes, tell);
  const commits = await compareCommits(references, tell);
  await client.end();
  await end();
  console.log(JSON.stringify({ bench: 'live', ...pages, ...commits }));
});
