import { Worker } from 'node:worker_threads';

/** Memory that both threads read, used over and over: made anew for each piece it would cost more than the hash, and pile up. */
const slotSize = 640 * 1024;
const slotCount = 6;

/** Its own heap holds next to nothing; left to itself it would grow by some ten megabytes. */
const resourceLimits = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 32 };

function startThread(onEnd) {
  const [asked, waiting] = [new Map(), []];
  const free = Array.from({ length: slotCount }, () => new Uint8Array(new SharedArrayBuffer(slotSize)));
  const state = { hasEnded: false };
  const worker = new Worker(new URL('./hash-thread.mjs', import.meta.url), { resourceLimits });
  const say = (...told) => worker.postMessage(told, []);
  const answer = (id, digest) => {
    asked.get(id)?.(digest);
    asked.delete(id);
  };
  worker.unref();
  worker.on('message', ({ id, digest, slot }) => {
    if (slot) free.push(slot);
    if (slot) waiting.shift()?.();
    if (digest) answer(id, digest);
  });
  worker
    .on('error', (fault) => process.emitWarning(fault))
    .on('exit', () => {
      state.hasEnded = true;
      onEnd();
      for (const resolve of waiting.splice(0)) resolve();
      for (const id of asked.keys()) answer(id, null);
    });
  async function room() {
    while (free.length === 0 && !state.hasEnded) await new Promise((resolve) => waiting.push(resolve));
    return state.hasEnded ? null : free.pop();
  }

  return {
    say,
    async update(id, pieces) {
      let [slot, filled] = [await room(), 0];
      for (const piece of pieces)
        for (let from = 0; from < piece.length && slot; ) {
          const part = piece.subarray(from, from + slotSize - filled);
          slot.set(part, filled);
          [filled, from] = [filled + part.length, from + part.length];
          if (filled < slotSize) continue;
          say('update', id, slot, filled);
          [slot, filled] = [await room(), 0];
        }
      if (slot) say('update', id, slot, filled);
    },
    digest: (id) =>
      new Promise((resolve) => {
        if (state.hasEnded) return resolve(null);
        asked.set(id, resolve);
        say('digest', id);
      }),
  };
}

let [running, last] = [null, 0];
const forgotten = new FinalizationRegistry((drop) => drop());

function hashIn(thread, verb, ...given) {
  const id = ++last;
  thread.say(verb, id, ...given);
  const hash = {
    update: (pieces) => thread.update(id, pieces),
    copy: () => hashIn(thread, 'copy', id),
    digest: () => thread.digest(id),
  };
  forgotten.register(hash, () => thread.say('drop', id));
  return hash;
}

/**
 * A SHA-256 that goes on in a thread of its own, so that sealing need not wait for it. Where the thread died the sum is
 * `null`; what asks for a new one gets a new thread.
 */
export const hashBeside = () => hashIn((running ??= startThread(() => (running = null))), 'begin');
