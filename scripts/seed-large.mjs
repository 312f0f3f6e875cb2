import './lib/refuse-old-node.mjs';
import { parseArgs } from 'node:util';
import { scratchDatabase } from './bench/scratch-database.mjs';
import { generateWhereStale } from './lib/build-where-stale.mjs';
import { door } from './lib/door.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { migrateDatabase } from './lib/migrate-database.mjs';
import { Refusal } from './lib/refusal.mjs';
import { localSecrets } from './lib/secrets.mjs';
import { quietly, tsx } from './lib/steps.mjs';

const options = { cases: { type: 'string', default: '1000000' }, into: { type: 'string' } };

function asked() {
  const { values } = parseArgs({ options });
  const cases = Number(values.cases);
  if (!Number.isInteger(cases) || cases < 1 || cases > 3_000_000)
    throw new Refusal('--cases takes a whole number from 1 to 3000000.');
  return { ...values, cases };
}

/** The operator's database is filled only when `--into` names it: a DATABASE_URL that happens to be set is left alone. */
await door(async () => {
  const { cases, into } = asked();
  await installWhereNeeded();
  await generateWhereStale();
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, ...rest } = process.env;
  const url = into ?? (await scratchDatabase('homeward_large'));
  const env = { ...rest, ...localSecrets(), DATABASE_URL: url };
  await migrateDatabase(env);
  await quietly(`Inventing ${cases} cases …`, [...tsx('scripts/bench/large/fill-cases.ts'), cases], { env });
  console.log(into ? 'They are where --into says.' : 'They are in the scratch database homeward_large.');
});
