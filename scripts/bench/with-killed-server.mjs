import { randomBytes, randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { chunk, tusClient } from './tus-client.mjs';

const length = 16 * chunk;

/** The server is killed outright in the middle of a chunk, so many times: how much of what was sent has to be sent again. */
export async function withKilledServer(startOurs, who, times) {
  const bytes = randomBytes(chunk);
  let mostLost = 0;
  for (let nth = 0; nth < times; nth++) {
    const first = await startOurs();
    const client = tusClient(first.door, who);
    const url = await client.begin(length);
    let sent = 0;
    setTimeout(() => first.web.kill('SIGKILL'), 100 + randomInt(300));
    try {
      while (sent < length) {
        const before = sent;
        sent = before + chunk; // on its way from here on
        sent = await client.send(url, before, bytes);
      }
    } catch {}
    await first.web.exited;
    const second = await startOurs();
    await sleep(100);
    const kept = await tusClient(second.door, who).head(new URL(new URL(url).pathname, second.door).href);
    mostLost = Math.max(mostLost, sent - kept);
    await second.stop();
  }
  return { mostLostOfChunk: Number((mostLost / chunk).toFixed(2)) };
}
