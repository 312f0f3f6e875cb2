import { Client } from 'pg';
import { report } from '@/lib/report';
import { appUrl } from './url';

export type Lock = {
  /** Aborted where the connection died, and the lock with it. */
  lost: AbortSignal;
  release(): Promise<void>;
};

type Held = { client?: Promise<Client>; locks: Map<string, AbortController> };

const shared = globalThis as { homewardLocks?: Held };
const held: Held = (shared.homewardLocks ??= { locks: new Map() });

/** A host that lost its power is noticed in a minute, and its locks are free. */
const options = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';

function forget() {
  held.client = undefined;
  for (const lock of held.locks.values()) lock.abort();
  held.locks.clear();
}

async function connect() {
  const client = new Client({
    connectionString: appUrl(),
    application_name: 'homeward locks',
    keepAlive: true,
    connectionTimeoutMillis: 3_000,
    query_timeout: 3_000,
    options,
  });
  client.on('error', report).on('end', forget);
  await client.connect();
  return client;
}

const connection = () =>
  (held.client ??= connect().catch((fault: unknown) => {
    held.client = undefined;
    throw fault;
  }));

async function ask(sql: string, name: string) {
  const client = await connection();
  const { rows } = await client.query<{ done: boolean }>(`SELECT ${sql}(hashtextextended($1, 0)) AS done`, [name]);
  return rows[0]!.done;
}

async function release(name: string, mine: AbortController) {
  if (held.locks.get(name) !== mine) return;
  held.locks.delete(name);
  await ask('pg_advisory_unlock', name).catch(report);
}

/**
 * A lock of this name among all processes of the house, or `null` where somebody has it. All of a process hang on one
 * connection beside the pool, so a process that dies holds none.
 */
export async function tryLock(name: string): Promise<Lock | null> {
  if (held.locks.has(name)) return null;
  const mine = new AbortController();
  held.locks.set(name, mine);
  const isOurs = await ask('pg_try_advisory_lock', name).catch((fault: unknown) => {
    held.locks.delete(name);
    throw fault;
  });
  if (isOurs) return { lost: mine.signal, release: () => release(name, mine) };
  held.locks.delete(name);
  return null;
}
