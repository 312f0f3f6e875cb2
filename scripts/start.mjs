import './lib/refuse-old-node.mjs';
import { buildWhereStale, generateWhereStale } from './lib/build-where-stale.mjs';
import { keepWorker, startWeb } from './lib/children.mjs';
import { dropHalfSeeded, howToSignIn, seedWhereEmpty } from './lib/demo.mjs';
import { door } from './lib/door.mjs';
import { portFor } from './lib/free-port.mjs';
import { installWhereNeeded, needDisk } from './lib/install.mjs';
import { withDatabaseUrl } from './lib/local-database.mjs';
import { withLocalSecrets } from './lib/local-secrets.mjs';
import { migrateDatabase } from './lib/migrate-database.mjs';
import { Refusal } from './lib/refusal.mjs';

const isDemo = (env) => /^(1|true|yes|on)$/i.test(env.DEMO ?? '');

async function prepare() {
  await installWhereNeeded();
  const { refuseWrongSettings } = await import('./lib/settings.mjs');
  const env = { NODE_ENV: 'production', ...withLocalSecrets(await withDatabaseUrl(process.env)) };
  // Nobody has a scanner at hand to try a demonstration, and its people are invented.
  if (isDemo(env) && !env.CLAMD_URL) env.SCAN ??= 'off';
  await dropHalfSeeded(env);
  await refuseWrongSettings(env);
  await generateWhereStale();
  await migrateDatabase(env);
  await buildWhereStale(env);
  if (isDemo(env)) await seedWhereEmpty(env);
  return env;
}

await door(
  async () => {
    const port = await portFor(process.env);
    needDisk(300);
    const env = await prepare();
    console.log('Starting web and worker …');
    void keepWorker(env);
    const { web, isUp } = await startWeb(env);
    if (isUp)
      console.log(
        `\nHomeward is at ${env.APP_URL || `http://localhost:${port}`}\n${isDemo(env) ? howToSignIn() : ''}Ctrl-C stops it.`,
      );
    const [code, signal] = await web.exited;
    throw new Refusal(`The web server ended (${signal ?? `code ${code}`}); everything else is stopped too.`);
  },
  { onSignal: 0 },
);
