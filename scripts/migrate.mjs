import './lib/refuse-old-node.mjs';
import { door } from './lib/door.mjs';
import { installWhereNeeded } from './lib/install.mjs';
import { withDatabaseUrl } from './lib/local-database.mjs';
import { withLocalSecrets } from './lib/local-secrets.mjs';
import { migrateDatabase } from './lib/migrate-database.mjs';

await door(async () => {
  await installWhereNeeded();
  await migrateDatabase(withLocalSecrets(await withDatabaseUrl(process.env)));
  console.log('The database is up to date.');
});
