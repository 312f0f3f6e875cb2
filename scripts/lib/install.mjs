import fs from 'node:fs';
import { fingerprint, isStamped, putStamp } from './fingerprint.mjs';
import { Refusal } from './refusal.mjs';
import { at, root } from './root.mjs';
import { quietly } from './steps.mjs';

const stamp = 'node_modules/.installed-from';
const wanted = () => fingerprint(['package-lock.json'], process.platform, process.arch);

/** Installs the packages where they are missing or package-lock.json has changed since. */
export async function installWhereNeeded() {
  if (isStamped(stamp, wanted()) || npmWasHereSince()) return;
  refuseLinked();
  needDisk(2000);
  const { NODE_ENV: _, ...env } = process.env;
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  await quietly('Installing packages (once, about a minute) …', [...npm.args, ...flags], { env, command: npm.command });
  putStamp(stamp, wanted());
}

// npm tells its scripts where it is; by that path it starts on Windows too.
const npm = process.env.npm_execpath?.endsWith('.js')
  ? { command: process.execPath, args: [process.env.npm_execpath] }
  : { command: 'npm', args: [] };

const written = (path) => fs.statSync(at(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Someone may have run npm by hand: its own record is then the newest of the three. */
function npmWasHereSince() {
  const record = written('node_modules/.package-lock.json');
  return record > written(stamp) && record > written('package-lock.json') - 5000; // npm writes both at once
}

/** `npm ci` empties the folder, and through a link it would empty somebody else's. */
function refuseLinked() {
  if (!fs.lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new Refusal('node_modules is a link and is not up to date: install where it leads, or remove the link.');
}

export function needDisk(megabytes) {
  const { bavail, bsize } = fs.statfsSync(root);
  const free = Math.floor((bavail * bsize) / 1e6);
  if (free >= megabytes) return;
  throw new Refusal(`The disk has ${free} MB left and this needs ${megabytes} MB: free some space and start again.`);
}
