import { setTimeout as sleep } from 'node:timers/promises';
import { createIfMissing, refuseOldServer } from './database.mjs';
import { atTheEnd, isEnding } from './door.mjs';
import { embeddedPostgres } from './embedded-postgres.mjs';
import { at } from './root.mjs';
import { keep, localSecrets } from './secrets.mjs';
import { isAlive } from './users-of.mjs';

/** The environment for all that is started: with the given DATABASE_URL, or with a database of this clone and demo data. */
export async function withDatabaseUrl(env) {
  if (env.DATABASE_URL) return withGiven(env);
  console.log('Starting the embedded PostgreSQL (in .data/postgres) …');
  const server = await embeddedPostgres(at('.data/postgres'));
  atTheEnd(server.stop);
  void reviveWhenKilled(server);
  await createIfMissing(server.url(), 'homeward');
  const local = keep({ ...localSecrets(), DATABASE_URL: server.url('homeward'), DEMO: '1' });
  const heads = env.AUDIT_HEADS_FILE || at('.data/audit-heads.jsonl');
  return {
    ...local,
    ...env,
    DATABASE_URL: local.DATABASE_URL,
    AUDIT_HEADS_FILE: heads,
    DEMO: env.DEMO || '1',
    embedded: '1',
  };
}

async function withGiven(env) {
  await refuseOldServer('DATABASE_URL', env.DATABASE_URL);
  return env;
}

async function reviveWhenKilled(server) {
  while (!isEnding()) {
    await sleep(1000, undefined, { ref: false });
    if (isEnding() || isAlive(server.pid())) continue;
    console.error('The embedded PostgreSQL was stopped by someone: starting it again.');
    await server.revive().catch((error) => console.error(error.message));
  }
}
