// Looks at each public template as Lighthouse's phone does, behind nginx: npm run bench:pages -- --language ar --page /fees
import './lib/refuse-old-node.mjs';
import { parseArgs } from 'node:util';
import { buildEmpty } from './bench/build-empty.mjs';
import { benchDatabase } from './bench/database.mjs';
import { startInFront } from './bench/in-front.mjs';
import { start } from './bench/intake.mjs';
import { startLighthouse } from './bench/lighthouse.mjs';
import { lookAt, lookAtAll } from './bench/look-at-pages.mjs';
import { isBuilt, templates } from './bench/pages.mjs';
import { printPages, printRates, worst } from './bench/print-pages.mjs';
import { settings } from './bench/settings.mjs';
import { staticRates } from './bench/static-rates.mjs';
import { buildWhereStale, generateWhereStale } from './lib/build-where-stale.mjs';
import { atTheEnd, door, end } from './lib/door.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { brotliModule, findNginx } from './lib/nginx.mjs';
import { Refusal } from './lib/refusal.mjs';

const { values: chosen } = parseArgs({
  options: {
    language: { type: 'string', multiple: true, default: ['en', 'ar', 'zh', 'ru'] },
    page: { type: 'string', multiple: true, default: templates },
    runs: { type: 'string', default: '3' },
  },
});

async function startAll() {
  const nginx = await findNginx();
  if (!nginx) throw new Refusal('Pages are measured behind nginx: install it, or name it in NGINX_PATH.');
  const env = { ...settings(), DEMO: '0' };
  const empty = await buildEmpty(env);
  const database = await benchDatabase(env);
  await database.client.end();
  const app = await start({ ...env, DATABASE_URL: database.url });
  const front = await startInFront(nginx, app.url, empty, brotliModule !== undefined);
  atTheEnd(front.stop);
  return front;
}

await door(async () => {
  await installWhereNeeded();
  await generateWhereStale();
  await buildWhereStale({ ...settings(), DEMO: '1' });
  const front = await startAll();
  const runs = Number(chosen.runs);
  const built = chosen.page.filter(isBuilt);
  const rates = await staticRates({ ...front, pages: built, locale: chosen.language[0], rounds: runs });
  const look = await startLighthouse();
  const empty = await lookAt(look, front.empty, runs);
  const pages = await lookAtAll(look, { origin: front.url, locales: chosen.language, pages: chosen.page, runs, empty });
  printPages(pages, empty);
  printRates(rates);
  await end();
  console.log(JSON.stringify({ bench: 'pages', runs, brotli: front.brotli, ...worst(pages, empty, rates) }));
});
