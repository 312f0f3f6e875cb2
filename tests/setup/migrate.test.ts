import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { appUrl } from '@/lib/db/url';
import { createIfMissing } from '@/scripts/lib/database.mjs';
import { embeddedPostgres } from '@/scripts/lib/embedded-postgres.mjs';

const AUTH_SECRET = 'a secret that is long enough to be one';
const folder = mkdtempSync(join(tmpdir(), 'homeward-migrate-'));
let server: Awaited<ReturnType<typeof embeddedPostgres>>;
let DATABASE_URL = '';

beforeAll(async () => {
  server = await embeddedPostgres(folder, ['fsync=off']);
  await createIfMissing(server.url(), 'care');
  DATABASE_URL = server.url('care');
});

afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

function node(...args: string[]) {
  const { DATABASE_OWNER_URL: _, ...rest } = process.env;
  const env = { ...rest, DATABASE_URL, AUTH_SECRET, MASTER_KEY: Buffer.alloc(32).toString('base64') };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

async function asApp(sql: string) {
  const client = new Client({ connectionString: appUrl({ DATABASE_URL, DATABASE_OWNER_URL: undefined, AUTH_SECRET }) });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('an empty database is migrated, a second time changes nothing, and the migrations say all that the schema says', () => {
  expect(node('scripts/migrate.mjs')).toMatchObject({
    status: 0,
    said: expect.stringContaining('Migrating the database'),
  });
  const again = node('scripts/migrate.mjs');
  expect(again).toMatchObject({ status: 0, said: expect.not.stringContaining('Migrating the database') });
  const prisma = 'node_modules/prisma/build/index.js';
  const diff = node(
    prisma,
    'migrate',
    'diff',
    '--from-config-datasource',
    '--to-schema',
    'prisma/schema',
    '--exit-code',
  );
  expect(diff.said).toContain('No difference');
  expect(diff.status).toBe(0);
}, 60_000);

test('the app’s role owns nothing and is no superuser', async () => {
  const [me] = await asApp(`select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls as mighty,
    (select count(*)::int from pg_class where relowner = r.oid) as owned from pg_roles r where rolname = current_user`);
  expect(me).toEqual({ mighty: false, owned: 0 });
});

test.each([
  'update "AuditEntry" set action = action',
  'delete from "AuditEntry"',
  'truncate "AuditEntry"',
  'select * from "_prisma_migrations"',
  'create table mine ()',
])('the app may not: %s', async (sql) => {
  await expect(asApp(sql)).rejects.toMatchObject({ code: '42501' });
});

test('the app may read and write the rest, queues included', async () => {
  await expect(asApp('select count(*) from "Account"')).resolves.toHaveLength(1);
  await expect(asApp('delete from "Account" where false')).resolves.toEqual([]);
  expect(await asApp(`select name from pgboss.queue where name = 'mail.deliver'`)).toHaveLength(1);
});
