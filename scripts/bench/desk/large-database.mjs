import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { fingerprint } from '../../lib/fingerprint.mjs';
import { migrateDatabase } from '../../lib/migrate-database.mjs';
import { quietly, tsx } from '../../lib/steps.mjs';
import { connect, server } from '../database.mjs';
import { scratchDatabase } from '../scratch-database.mjs';

const madeOf = () => fingerprint(['prisma/migrations', 'scripts/bench/large', 'lib/people/name-keys.ts']);

/** What it was made of, if it is there and whole. */
async function remembered(name) {
  const cluster = await connect(await server());
  const { rows } = await cluster.query(
    `select shobj_description(oid, 'pg_database') as made from pg_database where datname = $1`,
    [name],
  );
  await cluster.end();
  return rows[0]?.made;
}

async function make(env, name, cases) {
  const url = await scratchDatabase(name);
  const own = { ...env, DATABASE_URL: url };
  await migrateDatabase(own);
  await quietly(`Inventing ${cases} cases …`, [...tsx('scripts/bench/large/fill-cases.ts'), cases], { env: own });
  const client = await connect(url);
  await client.query(`comment on database ${name} is '${madeOf()}'`);
  return { url, client };
}

async function find(name) {
  const url = new URL(await server());
  url.pathname = `/${name}`;
  return { url: url.href, client: await connect(url.href) };
}

/** So many invented cases in a database of the bench's own, which is kept: making a million takes minutes. */
export async function largeDatabase(env, cases) {
  const name = `homeward_desk_${cases}`;
  const isThere = (await remembered(name)) === madeOf();
  const { url, client } = isThere ? await find(name) : await make(env, name, cases);
  return { url, client, cases, ...(await signIn(client)) };
}

/** A coordinator who has just signed in, by their cookie. */
async function signIn(client) {
  const token = randomBytes(32).toString('base64url');
  const { rows } = await client.query(
    `insert into "Session" ("id", "tokenHash", "accountId", "kind", "mfaAt", "createdAt", "expires", "absoluteAt")
     select $1, $2, "id", "kind", now(), now(), now() + interval '6 hours', now() + interval '6 hours'
     from "Account" where "email" = 'coordinator1@large.example' returning "accountId" as id`,
    [randomUUID(), createHash('sha256').update(token).digest('hex')],
  );
  return { coordinator: rows[0].id, cookie: `homeward-session=${token}` };
}
