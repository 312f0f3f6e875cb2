import './lib/refuse-old-node.mjs';
import { existsSync } from 'node:fs';
import { generateWhereStale } from './lib/build-where-stale.mjs';
import { keepWorker } from './lib/children.mjs';
import { howToSignIn, seedWhereEmpty } from './lib/demo.mjs';
import { door } from './lib/door.mjs';
import { portFor } from './lib/free-port.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { withDatabaseUrl } from './lib/local-database.mjs';
import { withLocalSecrets } from './lib/local-secrets.mjs';
import { migrateDatabase } from './lib/migrate-database.mjs';
import { at } from './lib/root.mjs';
import { bin, shown } from './lib/steps.mjs';

await door(
  async () => {
    const port = await portFor(process.env);
    await installWhereNeeded();
    const env = {
      ...withLocalSecrets(await withDatabaseUrl(process.env)),
      NODE_ENV: 'development',
      NEXT_TELEMETRY_DISABLED: '1',
    };
    await generateWhereStale();
    await migrateDatabase(env);
    if (env.DEMO === '1') await seedWhereEmpty(env);
    const fonts = at('scripts/build-fonts.mjs');
    if (existsSync(fonts) && !existsSync(at('public/fonts'))) await shown([fonts]);
    console.log(howToSignIn());
    void keepWorker(env);
    return shown([bin('next'), 'dev', '--port', String(port)], { env });
  },
  { onSignal: 0 },
);
