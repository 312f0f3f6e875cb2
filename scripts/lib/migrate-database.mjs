import { existsSync, readdirSync } from 'node:fs';
import { refuseOldServer, withDatabase } from './database.mjs';
import { Refusal } from './refusal.mjs';
import { at } from './root.mjs';
import { bin, quietly, tsx } from './steps.mjs';

const owner = (env) =>
  env.DATABASE_OWNER_URL ? ['DATABASE_OWNER_URL', env.DATABASE_OWNER_URL] : ['DATABASE_URL', env.DATABASE_URL ?? ''];

/** Brings the schema up to date as its owner, then the app's role, the queues and their rights. */
export async function migrateDatabase(env) {
  await refuseOldServer(...owner(env));
  if (!env.DATABASE_OWNER_URL) await refusePowerless(env.DATABASE_URL);
  const { length } = await missing(env);
  if (length > 0)
    await quietly(`Migrating the database (${length} new) …`, [bin('prisma'), 'migrate', 'deploy'], { env });
  await quietly('Checking roles and queues …', tsx(at('scripts/migrate-queues.ts')), { env });
}

/** The folders of prisma/migrations which the database has not finished: no need to start Prisma for none. */
async function missing(env) {
  const known = await finished(env);
  return wanted().filter((name) => !known.includes(name));
}

function wanted() {
  if (!existsSync(at('prisma/migrations'))) throw new Refusal('There is no prisma/migrations in this clone.');
  const found = readdirSync(at('prisma/migrations'), { withFileTypes: true });
  return found.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

const finished = (env) =>
  withDatabase(...owner(env), async (client) => {
    const { rows } = await client.query(`select to_regclass('public._prisma_migrations') as known`);
    if (!rows[0].known) return [];
    const done =
      'select migration_name from _prisma_migrations where finished_at is not null and rolled_back_at is null';
    return (await client.query(done)).rows.map((row) => row.migration_name);
  });

/** The owner makes the app's role, once: without that right it needs a role that is there already. */
const refusePowerless = (address) =>
  withDatabase('DATABASE_URL', address, async (client) => {
    const { rows } = await client.query(
      `select current_user as name, rolsuper or rolcreaterole
        or exists (select from pg_roles where rolname = current_database() || '_app') as able
       from pg_roles where rolname = current_user`,
    );
    if (rows[0].able) return;
    const { name } = rows[0];
    throw new Refusal(`The role "${name}" may not make the app's role: give it CREATEROLE, or set DATABASE_OWNER_URL.`);
  });
