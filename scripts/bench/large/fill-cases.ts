import { readFileSync } from 'node:fs';
import { Client } from 'pg';
import { createStaff } from '@/lib/accounts/create-staff';
import { searchVersion } from '@/lib/care-journey/search-keys';
import { now } from '@/lib/clock';
import { ownerUrl } from '@/lib/db/url';
import { coordinatorsOf } from './coordinators';
import { names } from './names';
import { words } from './words';

const [, , count = '1000000'] = process.argv;
const tables = ['Patient', 'Account', 'Capacity', 'Case', 'CarePromise', 'Inquiry', 'CaseSearch'];

/** Rows come in far sooner without them, and an index that is made at once is as dense as it can be. */
async function withoutIndexes(client: Client, work: () => Promise<unknown>) {
  const { rows } = await client.query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes
     WHERE schemaname = 'public' AND tablename = ANY ($1)
       AND NOT EXISTS (SELECT FROM pg_constraint WHERE conname = indexname)`,
    [tables],
  );
  for (const { indexname } of rows) await client.query(`DROP INDEX ${client.escapeIdentifier(indexname)}`);
  await work();
  for (const { indexdef } of rows) await client.query(indexdef);
}

async function fillWords(client: Client) {
  await client.query(
    'CREATE TEMPORARY TABLE word (locale text, kind text, nth int, written text, passport text, keys text)',
  );
  await client.query('INSERT INTO word SELECT * FROM jsonb_populate_recordset(NULL::word, $1::jsonb)', [
    JSON.stringify(words),
  ]);
  await client.query('ANALYZE word');
}

/** The statements of cases.sql with what they are told. */
function statements(client: Client, owners: string[]) {
  const countries = Object.fromEntries(names.map(({ locale, country }) => [locale, country]));
  const told: Record<string, string> = {
    cases: String(Number(count)),
    at: client.escapeLiteral(now().toISOString()),
    countries: client.escapeLiteral(JSON.stringify(countries)),
    owners: client.escapeLiteral(`{${owners.join(',')}}`),
    version: String(searchVersion),
  };
  const sql = readFileSync(new URL('cases.sql', import.meta.url), 'utf8');
  return sql.replace(/(?<!:):(cases|at|countries|owners|version)\b/g, (_, name: string) => told[name]!);
}

const drift = `
  SELECT count(*)::int AS count FROM desk_places((SELECT array_agg("id") FROM (SELECT "id" FROM "Case" ORDER BY "reference" LIMIT 20000) first)) n
  JOIN "Case" c ON c."id" = n."id"
  WHERE (c."urgency", c."dueAt", c."country", c."language") IS DISTINCT FROM (n."urgency", n."dueAt", n."country", n."language")`;

/** What was written as columns must be what the triggers would have made of the rows. */
async function refuseDrift(client: Client) {
  const { rows } = await client.query<{ count: number }>(drift);
  if (rows[0]!.count > 0) throw new Error(`${rows[0]!.count} cases stand elsewhere than their rows say.`);
}

const client = new Client({ connectionString: ownerUrl() });
await client.connect();
await client.query(
  `SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'; SET max_parallel_maintenance_workers = 2`,
);
await fillWords(client);
const owners = await coordinatorsOf(createStaff);
await withoutIndexes(client, () => client.query(statements(client, owners)));
await client.query(`VACUUM (ANALYZE) ${tables.map((table) => `"${table}"`).join(', ')}`);
await refuseDrift(client);
await client.end();
console.log(`${count} invented cases.`);
process.exit(0);
