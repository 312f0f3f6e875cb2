import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { env } from '@/lib/env';
import { report } from '@/lib/report';
import { IntroducingClient } from './begin';
import { PrismaClient } from './generated/client';
import { nameOf } from './statement-name';
import { appUrl } from './url';

/** Without a listener for the pool's errors a dying database would end the process. */
function connect() {
  const made = new Pool({
    Client: IntroducingClient,
    connectionString: appUrl(),
    max: env.DATABASE_POOL,
    pipeline: true, // statements that are sent together go out in one breath
    connectionTimeoutMillis: 3_000,
    statement_timeout: 15_000,
  });
  return made.on('error', report);
}

const held = globalThis as { homewardPool?: Pool; homewardDb?: PrismaClient };

/** For `ask` alone; a verb is handed a transaction. */
export const pool = () => (held.homewardPool ??= connect());

function wrap() {
  const adapter = new PrismaPg(pool(), {
    onConnectionError: report,
    statementNameGenerator: ({ sql }) => nameOf(sql),
  });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}

/** Only `asActor` and the session adapter use it; everything else is handed a transaction. */
export const db = () => (held.homewardDb ??= wrap());
