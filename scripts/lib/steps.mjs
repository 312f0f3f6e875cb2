import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { atTheEnd } from './door.mjs';
import { isNoDisk, noDiskLeft, Refusal } from './refusal.mjs';
import { at, root } from './root.mjs';

/** The script behind a package's command, to be run by this same Node. */
export function bin(pkg, name = pkg) {
  const { bin: entry } = JSON.parse(readFileSync(at('node_modules', pkg, 'package.json'), 'utf8'));
  return at('node_modules', pkg, typeof entry === 'string' ? entry : entry[name]);
}

export const tsx = (file) => ['--import', 'tsx', file];

/** Starts Node on these arguments; whatever still runs at the end is stopped. */
export function node(args, { env = process.env, stdio = 'inherit', command = process.execPath } = {}) {
  const child = spawn(command, args, { cwd: root, env, stdio });
  const exited = once(child, 'exit').catch((error) => [1, error.message]);
  atTheEnd(() => stop(child, exited));
  return Object.assign(child, { exited });
}

async function stop(child, exited) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = new AbortController();
  await Promise.race([exited, sleep(12_000, undefined, { signal: timer.signal }).catch(() => {})]);
  timer.abort();
  child.kill('SIGKILL');
}

/** Runs a step with its output shown. Returns its exit code. */
export async function shown(args, options) {
  const [code] = await node(args, options).exited;
  return code ?? 1;
}

/** Runs a step in silence under one line; its output is shown where it fails. Returns what it printed. */
export async function quietly(line, args, options = {}) {
  const began = Date.now();
  console.log(line);
  const child = node(args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const printed = { out: '', all: '' };
  child.stdout.setEncoding('utf8').on('data', (text) => {
    printed.out += text;
    printed.all += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => (printed.all += text));
  const [[code]] = await Promise.all([child.exited, once(child, 'close')]);
  if (code !== 0) throw new Refusal(whyFailed(line, printed.all));
  const seconds = (Date.now() - began) / 1000;
  if (seconds > 3) console.log(`  done in ${Math.round(seconds)} s`);
  return printed.out;
}

function whyFailed(line, printed) {
  if (isNoDisk(printed)) return noDiskLeft;
  return `${printed.trim().split('\n').slice(-40).join('\n')}\n\n“${line}” did not work; what it said stands above.`;
}
