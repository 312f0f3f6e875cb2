import './lib/refuse-old-node.mjs';
import { existsSync, readFileSync } from 'node:fs';
import next from 'next';
import { atTheEnd, door } from './lib/door.mjs';
import { idleRoutes, whereIdle } from './lib/idle-scripts.mjs';
import { Refusal } from './lib/refusal.mjs';
import { at, root } from './lib/root.mjs';
import { serve } from './lib/server.mjs';
import { refuseWrongSettings } from './lib/settings.mjs';

const atOnce = 256;
const nothingMore = new Promise(() => {});

async function startApp(port) {
  if (!existsSync(at('.next/BUILD_ID'))) throw new Refusal('There is no build yet: run npm run build first.');
  takeConfigurationOfBuild();
  const app = next({ dev: false, dir: root, port });
  await app.prepare();
  atTheEnd(() => app.close());
  return whereIdle(app.getRequestHandler(), idleRoutes());
}

/** As Next's own standalone server does: to read next.config.ts again it would load a compiler, which stays, with 60 MB. */
function takeConfigurationOfBuild() {
  const { config } = JSON.parse(readFileSync(at('.next/required-server-files.json'), 'utf8'));
  Object.assign(process.env, { __NEXT_PRIVATE_STANDALONE_CONFIG: JSON.stringify(config) });
}

await door(
  async () => {
    process.env.NODE_ENV ??= 'production';
    process.env.NEXT_TELEMETRY_DISABLED ??= '1';
    await refuseWrongSettings(process.env);
    const port = Number(process.env.PORT || 3000);
    process.env.NEXTAUTH_URL ??= process.env.APP_URL || `http://localhost:${port}`;
    const { close } = await serve(await startApp(port), { port, atOnce });
    atTheEnd(close);
    atTheEnd(async () => globalThis.homewardLive?.close()); // open pages are sent elsewhere, or they would be waited for
    if (process.send) process.send('ready');
    else console.log(`Listening on port ${port}.`);
    await nothingMore;
  },
  { onSignal: 0 },
);
