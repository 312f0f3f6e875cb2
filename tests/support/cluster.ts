import { Client, escapeIdentifier } from 'pg';

/** The cluster on which tests make databases of their own; its user may create databases and roles. */
export function clusterUrl() {
  const url = process.env.TEST_DATABASE_OWNER_URL;
  if (!url) throw new Error('Tests need a database server: run `npm test`, or name one in TEST_DATABASE_OWNER_URL.');
  return url;
}

const role = 'homeward_test_app';

/** The addresses of one database: for its owner, and for the role that owns nothing, as in production. */
export function addressesOf(database: string) {
  const owner = new URL(clusterUrl());
  owner.pathname = `/${database}`;
  const app = new URL(owner);
  app.username = role;
  app.password = role;
  return { owner: owner.href, app: app.href };
}

/** `homeward_run_7_w2` belongs to the run `homeward_run_7`; a template belongs to itself. */
const ownerOf = (database: string) => database.replace(/_w\d+$/, '');

/** While the connection lives, nobody drops what has this name. */
export const hold = (cluster: Client, name: string) =>
  cluster.query('SELECT pg_advisory_lock_shared(hashtext($1))', [name]);

export async function alone<T>(cluster: Client, work: () => Promise<T>) {
  await cluster.query(`SELECT pg_advisory_lock(hashtext('homeward test databases'))`);
  try {
    return await work();
  } finally {
    await cluster.query(`SELECT pg_advisory_unlock(hashtext('homeward test databases'))`);
  }
}

/** Drops the databases of runs that were killed, and templates of which nobody makes clones any more. */
export async function dropLeftovers(cluster: Client, mine: string[]) {
  const { rows } = await cluster.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname ~ '^homeward_(run|template)_'`,
  );
  for (const { datname } of rows) if (!mine.includes(ownerOf(datname))) await dropUnlessHeld(cluster, datname);
}

async function dropUnlessHeld(cluster: Client, database: string) {
  const key = [ownerOf(database)];
  const { rows } = await cluster.query<{ free: boolean }>('SELECT pg_try_advisory_lock(hashtext($1)) AS free', key);
  if (!rows[0]?.free) return;
  await drop(cluster, database);
  await cluster.query('SELECT pg_advisory_unlock(hashtext($1))', key);
}

export const drop = (cluster: Client, database: string) =>
  cluster.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(database)} WITH (FORCE)`);

export async function dropRun(cluster: Client, run: string) {
  const { rows } = await cluster.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname LIKE $1 || '\\_w%'`,
    [run],
  );
  for (const { datname } of rows) await drop(cluster, datname);
}
