import './lib/refuse-old-node.mjs';
import { benchDatabase } from './bench/database.mjs';
import { measureRates } from './bench/measure-rates.mjs';
import { settings } from './bench/settings.mjs';
import { withBurst } from './bench/with-burst.mjs';
import { withSmallPool } from './bench/with-small-pool.mjs';
import { buildWhereStale, generateWhereStale } from './lib/build-where-stale.mjs';
import { door, end } from './lib/door.mjs';
import { installWhereNeeded } from './lib/install.mjs';

await door(async () => {
  await installWhereNeeded();
  await generateWhereStale();
  await buildWhereStale({ ...settings(), DEMO: '1' });
  const env = { ...settings(), DEMO: '0' };
  const database = await benchDatabase(env);
  const bench = { env: { ...env, DATABASE_URL: database.url }, client: database.client, sent: 0 };
  const figures = { ...(await measureRates(bench)), ...(await withSmallPool(bench)), ...(await withBurst(bench)) };
  await database.client.end();
  await end();
  console.log(JSON.stringify({ bench: 'intake', ...figures }));
});
