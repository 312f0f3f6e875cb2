import { once } from 'node:events';

/** What a server that was started with tell-memory.mjs holds, and the most it ever held. */
export async function memoryOf(web) {
  web.send('memory');
  return (await once(web, 'message'))[0];
}
