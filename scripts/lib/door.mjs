import { setTimeout as sleep } from 'node:timers/promises';
import { sentenceOf } from './refusal.mjs';

const endings = [];
let ending;

/** What was started last is stopped first; called again while stopping it waits for the same stop. */
export const atTheEnd = (work) => endings.push(work);
export const isEnding = () => ending !== undefined;
export const end = () => (ending ??= stopAll());

async function stopAll() {
  while (endings.length > 0)
    await endings
      .pop()()
      .catch((error) => console.error(sentenceOf(error) ?? error));
}

/** Runs a script: a refusal is one sentence, whatever was started is stopped, also on Ctrl-C. */
export async function door(work, { onSignal = 130 } = {}) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void leave(onSignal));
  try {
    await leave((await work()) ?? 0);
  } catch (error) {
    if (!isEnding()) console.error(sentenceOf(error) ?? error);
    await leave(1);
  }
}

let code;
async function leave(wanted) {
  code ??= wanted;
  await end();
  await sleep(10); // lets the last lines reach a pipe
  process.exit(code);
}
