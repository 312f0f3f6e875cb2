import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { env } from '@/lib/env';
import { report } from '@/lib/report';
import { IntroducingClient } from './begin';
import { PrismaClient } from './generated/client';
import { appUrl } from './url';

/** The same text has the same name, by which a connection remembers its plan: the big statements are costly to plan. */
const statementNameGenerator = ({ sql }: { sql: string }) => createHash('sha1').update(sql).digest('hex');

/** Without a listener for the pool's errors a dying database would end the process. */
function connect() {
  const pool = new Pool({
    Client: IntroducingClient,
    connectionString: appUrl(),
    max: env.DATABASE_POOL,
    connectionTimeoutMillis: 3_000,
    statement_timeout: 15_000,
  });
  const adapter = new PrismaPg(pool, { onPoolError: report, onConnectionError: report, statementNameGenerator });
  return new PrismaClient({ adapter, errorFormat: 'minimal' });
}

const held = globalThis as { homewardDb?: PrismaClient };

/** Only `asActor` and the session adapter use it; everything else is handed a transaction. */
export const db = () => (held.homewardDb ??= connect());
