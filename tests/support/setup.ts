import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { inject } from 'vitest';
import { addressesOf, clusterUrl } from './cluster';

const { run, template } = inject('databases');
const database = `${run}_w${process.env.VITEST_POOL_ID}`;
const secret = (letter: string) => Buffer.alloc(32, letter).toString('base64');

/** The first file of a worker makes its database, the others find it. */
async function cloneOnce() {
  const cluster = new Client({ connectionString: clusterUrl() });
  await cluster.connect();
  try {
    await cluster.query(`CREATE DATABASE ${database} TEMPLATE ${template}`);
  } catch (fault) {
    const isThere = ['42P04', '23505'].includes((fault as { code: string }).code);
    if (!isThere) throw fault;
  } finally {
    await cluster.end();
  }
}

await cloneOnce();
const { app, owner } = addressesOf(database);
Object.assign(process.env, {
  DATABASE_URL: app,
  DATABASE_OWNER_URL: owner,
  AUTH_SECRET: secret('a'),
  MASTER_KEY: secret('m'),
  APP_URL: 'http://localhost:3000',
  STORAGE_URL: `file:${join(tmpdir(), database)}`,
  DEMO: '0',
});
