import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installFromDebian, programAt } from './debian.mjs';
import { Refusal } from './refusal.mjs';
import { node } from './steps.mjs';

/** A clamd that is here: the one named, or one on the PATH. */
export const clamdHere = () => process.env.CLAMD_PATH || programAt('clamd');

/** The one that is here, or one installed now; else nothing. */
export const findClamd = async () => clamdHere() ?? (await installed());

async function installed() {
  await installFromDebian('clamav-daemon');
  return programAt('clamd');
}

const eicar = 'X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*';

/** One signature is enough for tests: a database of all takes a gigabyte and the net. */
const signatures = `Eicar-Test-Signature:0:*:${Buffer.from(eicar).toString('hex')}\n`;

const settings = (folder, besides) => `Foreground yes
LocalSocket ${folder}/clamd.sock
DatabaseDirectory ${folder}/signatures
TemporaryDirectory ${folder}
${process.getuid?.() === 0 ? 'User root' : ''}
${besides}
`;

/** Starts clamd in a folder of its own, knowing EICAR and nothing else, with what is said besides. */
export async function startClamd(clamd, { besides = '' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'homeward-clamd-'));
  mkdirSync(join(folder, 'signatures'));
  writeFileSync(join(folder, 'signatures', 'tests.ndb'), signatures);
  writeFileSync(join(folder, 'clamd.conf'), settings(folder, besides));
  const child = node(['-c', join(folder, 'clamd.conf')], { command: clamd, stdio: 'ignore' });
  const socket = join(folder, 'clamd.sock');
  for (let tries = 0; tries < 300 && !existsSync(socket); tries++) {
    if (child.exitCode !== null) throw new Refusal('clamd did not start.');
    await sleep(100);
  }
  return { url: `unix:${socket}`, stop: () => stop(child, folder) };
}

async function stop(child, folder) {
  child.kill('SIGTERM');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  rmSync(folder, { recursive: true, force: true });
}
