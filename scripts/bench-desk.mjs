import './lib/refuse-old-node.mjs';
import { largeDatabase } from './bench/desk/large-database.mjs';
import { measurePages } from './bench/desk/measure-pages.mjs';
import { measureRates } from './bench/desk/measure-rates.mjs';
import { measureSearch } from './bench/desk/measure-search.mjs';
import { weighScripts } from './bench/desk/weigh-scripts.mjs';
import { start } from './bench/intake.mjs';
import { buildWhereStale, generateWhereStale } from './lib/build-where-stale.mjs';
import { door, end } from './lib/door.mjs';
import { installWhereNeeded } from './lib/install.mjs';

const secret = () => Buffer.alloc(32, 's').toString('base64');

function settings() {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, APP_URL: _app, ...env } = process.env;
  return { ...env, NODE_ENV: 'production', AUTH_SECRET: secret(), MASTER_KEY: secret(), TRUSTED_PROXY_HOPS: '1' };
}

const webOn = (env, { url }) => start({ ...env, DATABASE_URL: url, DATABASE_POOL: '10' });

await door(async () => {
  await installWhereNeeded();
  await generateWhereStale();
  await buildWhereStale({ ...settings(), DEMO: '1' });
  const env = { ...settings(), DEMO: '0' };
  const small = await largeDatabase(env, 100_000);
  const large = await largeDatabase(env, 1_000_000);
  const search = await measureSearch(env, small, large);
  const [webOnSmall, webOnLarge] = [await webOn(env, small), await webOn(env, large)];
  const pages = await measurePages({ ...small, url: webOnSmall.url }, { ...large, url: webOnLarge.url });
  const weight = await weighScripts({ ...large, url: webOnLarge.url });
  await webOnSmall.stop();
  const rates = await measureRates(env, large, webOnLarge);
  await webOnLarge.stop();
  for (const { client } of [small, large]) await client.end();
  await end();
  console.log(JSON.stringify({ bench: 'desk', ...search, ...pages, ...weight, ...rates }));
});
