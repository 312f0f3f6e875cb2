import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { atTheEnd } from '../lib/door.mjs';
import { embeddedPostgres } from '../lib/embedded-postgres.mjs';
import { migrateDatabase } from '../lib/migrate-database.mjs';
import { at } from '../lib/root.mjs';

const others = `
  create table "BareInquiry" (id uuid primary key, message text not null, "createdAt" timestamptz(3) not null);
  create table "PeerInquiry" (id uuid primary key, name text not null, message text not null, "createdAt" timestamptz(3) not null)`;

/** Where a bench may make databases: the tests' server where one is named, else one of its own. */
export async function server() {
  if (process.env.TEST_DATABASE_OWNER_URL) return process.env.TEST_DATABASE_OWNER_URL;
  const embedded = await embeddedPostgres(at('.data/bench/postgres')); // as it comes: what it commits is on the disk
  atTheEnd(embedded.stop);
  return embedded.url();
}

export async function connect(connectionString) {
  const client = new Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** A database of its own, migrated, with a table for each peer; dropped at the end. */
export async function benchDatabase(env) {
  const address = new URL(await server());
  const name = `homeward_bench_${randomBytes(4).toString('hex')}`;
  const cluster = await connect(address.href);
  await cluster.query(`create database ${name}`);
  atTheEnd(async () => {
    await cluster.query(`drop database ${name} with (force)`);
    await cluster.query(`drop role if exists ${name}_app`);
    await cluster.end();
  });
  address.pathname = `/${name}`;
  await migrateDatabase({ ...env, DATABASE_URL: address.href });
  const client = await connect(address.href);
  await client.query(others);
  return { url: address.href, client };
}
