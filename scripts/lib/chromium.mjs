import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installFromDebian, programAt } from './debian.mjs';
import { bin, shown } from './steps.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** A Chromium to test with: the one named, one on the PATH, Playwright's own, or one fetched now; else nothing. */
export async function findChromium() {
  return chosen() ?? onPath() ?? (await playwrights()) ?? (await fetched());
}

const there = (path) => (path && existsSync(path) && starts(path) ? path : undefined);
const starts = (path) =>
  spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 }).status === 0;

const chosen = () => there(process.env.CHROMIUM_PATH);

const onPath = () => there(programAt(...names));

async function playwrights() {
  const { chromium } = await import('@playwright/test');
  return there(chromium.executablePath());
}

async function fetched() {
  console.log('No Chromium here: fetching one for the browser tests …');
  const env = { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' };
  await shown([bin('@playwright/test', 'playwright'), 'install', 'chromium'], { env, stdio: 'ignore' });
  return (await playwrights()) ?? (await fromDebian());
}

async function fromDebian() {
  await installFromDebian('chromium', 'fonts-noto-core', 'fonts-noto-cjk');
  return onPath();
}
