import { Client } from 'pg';
import { PgBoss } from 'pg-boss';
import { appUrl, ownerUrl } from '@/lib/db/url';
import { jobs } from '@/lib/worker/jobs';

/** Tables of which the app may write new rows and never change old ones. */
const appendOnly = ['AuditEntry', 'AuditSeal', 'AuditMark', 'AuditCheck'];

/** A queue that is there already stays in the table in which it is. */
async function createQueues() {
  const boss = new PgBoss({ connectionString: ownerUrl(), schema: 'pgboss', migrate: true, supervise: false, max: 2 });
  boss.on('error', (error) => console.error(error));
  await boss.start();
  for (const { name, retry, hasOwnTable = false } of jobs) {
    if (await boss.getQueue(name)) await boss.updateQueue(name, retry);
    else await boss.createQueue(name, { ...retry, partition: hasOwnTable });
  }
  await boss.stop({ graceful: false });
}

const named = (address: string) => {
  const client = new Client({ connectionString: address });
  return { role: client.user ?? '', password: client.password ?? '', database: client.database ?? '' };
};

async function makeRole(owner: Client) {
  const { role, password } = named(appUrl());
  const { rows } = await owner.query('select rolsuper, rolbypassrls from pg_roles where rolname = $1', [role]);
  if (rows[0]?.rolsuper || rows[0]?.rolbypassrls || role === owner.user) {
    throw new Error(`The app would connect as "${role}", which may do everything: give it a role that owns nothing.`);
  }
  const name = owner.escapeIdentifier(role);
  if (rows.length === 0) await owner.query(`create role ${name} login password ${owner.escapeLiteral(password)}`);
  else if (!(await canSignIn()))
    await owner.query(`alter role ${name} login password ${owner.escapeLiteral(password)}`);
  return name;
}

async function canSignIn() {
  const client = new Client({ connectionString: appUrl(), connectionTimeoutMillis: 5000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The app may use every table and own none; it cannot rewrite the audit trail nor see the migrations. */
async function grant(owner: Client, role: string) {
  await owner.query(`grant connect on database ${owner.escapeIdentifier(owner.database ?? '')} to ${role}`);
  for (const schema of ['public', 'pgboss']) for (const sql of everyday(schema, role)) await owner.query(sql);
  for (const table of appendOnly) await whereThere(owner, table, `revoke update, delete, truncate on %s from ${role}`);
  await whereThere(owner, '_prisma_migrations', `revoke all on %s from ${role}`);
}

const everyday = (schema: string, role: string) => [
  `grant usage on schema ${schema} to ${role}`,
  `grant select, insert, update, delete on all tables in schema ${schema} to ${role}`,
  `grant usage, select on all sequences in schema ${schema} to ${role}`,
  `grant execute on all functions in schema ${schema} to ${role}`,
  `alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${role}`,
  `alter default privileges in schema ${schema} grant usage, select on sequences to ${role}`,
];

async function whereThere(owner: Client, table: string, sql: string) {
  const name = `public.${owner.escapeIdentifier(table)}`;
  const { rows } = await owner.query('select to_regclass($1) as found', [name]);
  if (rows[0].found) await owner.query(sql.replace('%s', name));
}

const owner = new Client({ connectionString: ownerUrl() });
await owner.connect();
try {
  // Two hosts may migrate at once: the second waits for the first.
  await owner.query(`select pg_advisory_lock(hashtext('homeward roles and queues'))`);
  await createQueues();
  await grant(owner, await makeRole(owner));
} finally {
  await owner.end();
}
