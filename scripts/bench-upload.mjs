import './lib/refuse-old-node.mjs';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { benchDatabase } from './bench/database.mjs';
import { start } from './bench/intake.mjs';
import { makePeople } from './bench/live-people.mjs';
import { settings } from './bench/settings.mjs';
import { withKilledServer } from './bench/with-killed-server.mjs';
import { withLargeFile } from './bench/with-large-file.mjs';
import { withSmallFiles } from './bench/with-small-files.mjs';
import { buildWhereStale, generateWhereStale } from './lib/build-where-stale.mjs';
import { atTheEnd, door, end } from './lib/door.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { at } from './lib/root.mjs';

const reference = 'HW-7K3F-92QD';
const measured = ['--expose-gc', '--import', './scripts/bench/tell-memory.mjs', at('scripts/web.mjs')];
const options = { gib: { type: 'string', default: '1' }, rounds: { type: 'string', default: '5' } };

/** On one disk for both, and not where memory plays the disk. */
function folder() {
  const path = mkdtempSync(join(process.env.BENCH_FOLDER ?? '/var/tmp', 'homeward-bench-'));
  atTheEnd(async () => rmSync(path, { recursive: true, force: true }));
  return path;
}

const doorOf = (started) => ({ ...started, door: `${started.url}/api/uploads` });

await door(async () => {
  const { values } = parseArgs({ options });
  await installWhereNeeded();
  await generateWhereStale();
  await buildWhereStale({ ...settings(), DEMO: '1' });
  const [theirs, ours] = [folder(), folder()];
  const env = { ...settings(), DEMO: '0', STORAGE_URL: `file:${ours}` };
  const { url, client } = await benchDatabase(env);
  const own = { ...env, DATABASE_URL: url };
  const [, { cookie }] = await makePeople(client, 2, [reference]);
  const who = { cookie, told: { reference } };
  const startOurs = async () => doorOf(await start(own, measured));
  const peer = doorOf(await start(env, [at('scripts/bench/tus-server.mjs'), theirs]));
  const web = await startOurs();
  const size = { length: Number(values.gib) * 1024 ** 3, rounds: Number(values.rounds) };
  const large = await withLargeFile(peer, { ...web, ...who }, size);
  const small = await withSmallFiles({ ...web, ...who }, size.rounds);
  await web.stop();
  const killed = await withKilledServer(startOurs, who, 5);
  await client.end();
  await end();
  console.log(JSON.stringify({ bench: 'upload', ...large, ...small, ...killed }));
});
