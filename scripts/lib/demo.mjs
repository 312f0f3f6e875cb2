import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { withDatabase } from './database.mjs';
import { at } from './root.mjs';
import { quietly, tsx } from './steps.mjs';

const signIn = at('.data/sign-in.txt');
const unfinished = at('.data/seeding');

/** A seed that was cut short would leave half a story: the demo's own database is then made anew. */
export async function dropHalfSeeded(env) {
  if (!env.embedded || !existsSync(unfinished)) return;
  const server = new URL(env.DATABASE_URL);
  server.pathname = '/postgres';
  await withDatabase('DATABASE_URL', server.href, async (client) => {
    await client.query('drop database if exists homeward with (force)');
    await client.query('create database homeward');
  });
  rmSync(unfinished, { force: true });
}

/** Loads the demo where nobody has an account yet, and keeps what it says about signing in. */
export async function seedWhereEmpty(env) {
  if (await hasAccounts(env)) return;
  mkdirSync(at('.data'), { recursive: true });
  if (env.embedded) writeFileSync(unfinished, '');
  const said = await quietly('Loading demo data (invented people) …', tsx(at('prisma/seed.ts')), { env });
  writeFileSync(signIn, said, { mode: 0o600 });
  rmSync(unfinished, { force: true });
}

const hasAccounts = (env) =>
  withDatabase('DATABASE_URL', env.DATABASE_OWNER_URL || env.DATABASE_URL, async (client) => {
    const { rows } = await client.query('select exists (select 1 from "Account") as some');
    return rows[0].some;
  });

export const howToSignIn = () => (existsSync(signIn) ? `\n${readFileSync(signIn, 'utf8').trim()}\n` : '');
