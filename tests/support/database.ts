import { Pool } from 'pg';
import { env } from '@/lib/env';

/** What is stored, for expectations; as the app's role. */
export { db } from '@/lib/db/client';

const held: { owner?: Pool } = {};

/** The owner of this worker's database, who may do what the app may not. */
export const owner = () =>
  (held.owner ??= new Pool({ connectionString: env.DATABASE_OWNER_URL, max: 1, allowExitOnIdle: true }));
