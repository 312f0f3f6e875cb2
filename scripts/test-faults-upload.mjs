import './lib/refuse-old-node.mjs';
import { server } from './bench/database.mjs';
import { settings } from './bench/settings.mjs';
import { buildWhereStale, generateWhereStale } from './lib/build-where-stale.mjs';
import { door } from './lib/door.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { bin, shown } from './lib/steps.mjs';

/** The fault test of uploads, at length: fifty files, or as many as are named. */
await door(async () => {
  await installWhereNeeded();
  await generateWhereStale();
  await buildWhereStale({ ...settings(), DEMO: '1' });
  const env = { ...process.env, TEST_DATABASE_OWNER_URL: await server(), FAULTY_UPLOADS: process.argv[2] ?? '50' };
  return shown([bin('vitest'), 'run', 'tests/http/upload-faults.test.ts'], { env });
});
