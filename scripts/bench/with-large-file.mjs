import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { memoryOf } from './memory-of.mjs';
import { median, rounded } from './numbers.mjs';
import { chunk, tusClient } from './tus-client.mjs';

const bytes = randomBytes(chunk);

async function secondsOf(work) {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** One file of this length, by turns to the usual server and to ours. */
export async function withLargeFile(peer, ours, { length, rounds }) {
  const times = { peer: [], ours: [] };
  for (let round = 0; round < rounds; round++)
    for (const [name, { door, ...who }] of Object.entries({ peer, ours })) {
      times[name].push(await secondsOf(() => tusClient(door, who).sendFile(bytes, length)));
      await sleep(500);
    }
  const [theirs, own] = [median(times.peer), median(times.ours)];
  return {
    peerSeconds: rounded(theirs, 2),
    ourSeconds: rounded(own, 2),
    ofPeersSpeed: rounded(theirs / own, 2),
    peakMegabytes: rounded((await memoryOf(ours.web)).peak / 1024 ** 2),
  };
}
