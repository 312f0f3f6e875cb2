import { Refusal } from './refusal.mjs';

const notAnAddress = (name) =>
  `${name} is not a PostgreSQL address such as postgresql://user:password@host:5432/database.`;

/** The sentence for an address that cannot be one, or nothing. It never holds the address, which may hold a password. */
export function wrongAddress(name, address) {
  if (!URL.canParse(address)) return notAnAddress(name);
  const { protocol, pathname } = new URL(address);
  if (!['postgresql:', 'postgres:'].includes(protocol)) return notAnAddress(name);
  if (pathname.length < 2) return `${name} names no database: it ends like @host:5432/database.`;
  return undefined;
}

const unreachable = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ECONNRESET',
  'ENOENT',
];

/** The sentence for what went wrong while connecting or migrating, or nothing where it is a fault of ours. */
export function databaseSentence(name, address, error) {
  const url = new URL(address);
  const where = url.host || url.searchParams.get('host') || 'localhost';
  const database = decodeURIComponent(url.pathname.slice(1));
  const code = error.code ?? error.errors?.[0]?.code;
  if (unreachable.includes(code) || /timeout/.test(error.message))
    return `No PostgreSQL answers at ${where} (${name}): is it running, and is the address right?`;
  if (['28P01', '28000'].includes(code))
    return `The database at ${where} refuses the user "${decodeURIComponent(url.username)}" (${name}): the user or the password is wrong.`;
  if (code === '3D000') return `There is no database "${database}" at ${where} (${name}): create it, or mend the name.`;
  if (code === '53300') return `The database at ${where} has no connection left (${name}).`;
  if (code === '42501')
    return `The role in ${name} lacks a right: ${error.message}. It must own the database and have CREATEROLE.`;
  if (code === '57P03') return `The database at ${where} is starting up or shutting down (${name}): try again.`;
  if (/SSL|certificate/i.test(error.message))
    return `The database at ${where} and ${name} disagree about encryption: ${error.message}.`;
  return undefined;
}

/** Connects, works and closes; what stands in the way becomes a sentence. */
export async function withDatabase(name, address, work) {
  const wrong = wrongAddress(name, address);
  if (wrong) throw new Refusal(wrong);
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 5000 });
  client.on('error', () => {}); // a lost connection fails the query under way
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    const sentence = databaseSentence(name, address, error);
    throw sentence ? new Refusal(sentence, { cause: error }) : error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Refuses a server that is older than 15, which row policies and unique NULLs need. */
export const refuseOldServer = (name, address) =>
  withDatabase(name, address, async (client) => {
    const { rows } = await client.query('show server_version_num');
    const major = Math.floor(Number(rows[0].server_version_num) / 10_000);
    if (major < 15) throw new Refusal(`Homeward needs PostgreSQL 15 or newer and ${name} leads to version ${major}.`);
  });

export async function createIfMissing(server, name) {
  await withDatabase('DATABASE_URL', server, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  });
}
