import './lib/refuse-old-node.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildWhereStale, generateWhereStale } from './lib/build-where-stale.mjs';
import { findChromium } from './lib/chromium.mjs';
import { findClamd } from './lib/clamd.mjs';
import { countPlaywright, countVitest, inWords, sum } from './lib/count-tests.mjs';
import { wrongAddress } from './lib/database.mjs';
import { atTheEnd, door } from './lib/door.mjs';
import { embeddedPostgres } from './lib/embedded-postgres.mjs';
import { installWhereNeeded, needDisk } from './lib/install.mjs';
import { findNginx } from './lib/nginx.mjs';
import { Refusal } from './lib/refusal.mjs';
import { at } from './lib/root.mjs';
import { bin, shown } from './lib/steps.mjs';

const reports = at('.data/reports');
const report = (name) => `${reports}/${name}.json`;

/** The address of a server on which tests make databases of their own: beside the one that is named, never in it. */
async function serverAddress() {
  const named = process.env.DATABASE_OWNER_URL || process.env.DATABASE_URL;
  if (named) return beside(named);
  const unsafeButFast = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];
  const server = await embeddedPostgres(at('.data/test-postgres'), unsafeButFast);
  atTheEnd(server.stop);
  return server.url();
}

function beside(named) {
  const wrong = wrongAddress('DATABASE_URL', named);
  if (wrong) throw new Refusal(wrong);
  const url = new URL(named);
  url.pathname = '/postgres';
  return url.href;
}

/** What tests are given: no address of a real database is among it. */
function testEnv(server, programs) {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...env } = process.env;
  return { ...env, TEST_DATABASE_OWNER_URL: server, ...programs };
}

async function nginxIfAny() {
  const path = await findNginx();
  if (!path) console.log('Skipped for want of nginx (set NGINX_PATH to one): the tests of what stands in front.');
  return path ? { NGINX_PATH: path } : {};
}

async function clamdIfAny() {
  const path = await findClamd();
  if (!path) console.log('Skipped for want of clamd (set CLAMD_PATH to one): the tests with a real virus scanner.');
  return path ? { CLAMD_PATH: path } : {};
}

async function runVitest(env) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report('vitest')}`];
  const code = await shown([bin('vitest'), 'run', ...reporters], { env: { ...env, NODE_ENV: 'test' } });
  return countVitest(report('vitest'), code);
}

const playwright = (...args) => [bin('@playwright/test', 'playwright'), 'test', ...args];

async function runPlaywright(env) {
  const named = { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report('playwright') };
  return countPlaywright(report('playwright'), await shown(playwright('--reporter=list,json'), { env: named }));
}

async function skipPlaywright(env) {
  console.log('Skipped for want of a Chromium (set CHROMIUM_PATH to one): the browser tests.');
  const named = { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report('browser-tests') };
  await shown(playwright('--list', '--reporter=json'), { env: named, stdio: 'ignore' });
  const all = countPlaywright(report('browser-tests'), 0);
  return { passed: 0, failed: 0, skipped: Math.max(1, all.passed + all.skipped, listed()) };
}

function listed() {
  const count = (suite) =>
    (suite.specs ?? []).reduce((total, spec) => total + spec.tests.length, 0) +
    (suite.suites ?? []).reduce((total, inner) => total + count(inner), 0);
  return existsSync(report('browser-tests')) ? count(JSON.parse(readFileSync(report('browser-tests'), 'utf8'))) : 0;
}

await door(async () => {
  needDisk(300);
  await installWhereNeeded();
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  await generateWhereStale();
  const chromium = await findChromium();
  const programs = {
    ...(chromium ? { CHROMIUM_PATH: chromium } : {}),
    ...(await nginxIfAny()),
    ...(await clamdIfAny()),
  };
  const env = testEnv(await serverAddress(), programs);
  await buildWhereStale({ ...env, DEMO: '1' });
  const counts = [await runVitest(env)];
  if (existsSync(at('tests/e2e'))) counts.push(await (chromium ? runPlaywright(env) : skipPlaywright(env)));
  const all = sum(counts);
  console.log(`\n${inWords(all)}`);
  return all.failed > 0 || all.passed === 0 ? 1 : 0;
});
