const encoder = new TextEncoder();
const frame = (...lines: string[]) => encoder.encode(`${lines.join('\n')}\n\n`);

/** What the browser shall say when it comes back, and after how long: not all at once. */
export const hello = (cursor: string) =>
  frame(`retry: ${500 + Math.floor(Math.random() * 1_500)}`, `id: ${cursor}`, ': hello');

/** No word about what changed: the page fetches what its reader may see. */
export const changed = (cursor: string) => frame(`id: ${cursor}`, 'data: changed');

/** Keeps proxies from closing what is silent, and finds out who is gone. */
export const heartbeat = frame(': beat');
