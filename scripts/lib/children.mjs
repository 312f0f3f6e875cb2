import { setTimeout as sleep } from 'node:timers/promises';
import { isEnding } from './door.mjs';
import { at } from './root.mjs';
import { node, tsx } from './steps.mjs';

// A child with a channel leaves when its parent is gone, even one that was killed outright.
const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
const withParent = ['--import', './scripts/lib/with-parent.mjs'];

// Twice this room for short-lived objects makes a page of the desk a twentieth faster and costs 25 MB, which stay. Compiling the
// database client's WebAssembly in many tasks at once costs 10 MB more than in one, and they stay as well. So little room is cleared
// by one thread as soon as by several, which would take the other cores from the database.
const thrifty = ['--max-semi-space-size=8', '--no-parallel-scavenge', '--wasm-num-compilation-tasks=1'];

/** Resolves once it listens, or with its death. What a bench sets beside it has the same bounds. */
export async function startWeb(env, args = [at('scripts/web.mjs')]) {
  // Each thread would keep a heap of the C library for itself, of which nothing comes back.
  const web = node([...withParent, ...thrifty, ...args], { env: { MALLOC_ARENA_MAX: '1', ...env }, stdio });
  const ready = new Promise((resolve) => web.once('message', () => resolve(true)));
  return { web, isUp: await Promise.race([ready, web.exited.then(() => false)]) };
}

/** The worker is started again when it dies, ever more slowly; its jobs wait in the database. */
export async function keepWorker(env) {
  for (let pause = 1000; !isEnding(); pause = Math.min(pause * 2, 30_000)) {
    const began = Date.now();
    const [code, signal] = await node([...withParent, ...tsx(at('lib/worker/main.ts'))], { env, stdio }).exited;
    if (isEnding()) return;
    if (Date.now() - began > 60_000) pause = 1000;
    console.error(`The worker ended (${signal ?? `code ${code}`}) and is started again.`);
    await sleep(pause);
  }
}
