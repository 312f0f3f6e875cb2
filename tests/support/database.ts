import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from '@/lib/db/generated/client';
import { appUrl } from '@/lib/db/url';
import { env } from '@/lib/env';

const held: { owner?: Pool; db?: PrismaClient } = {};

function connect() {
  const url = new URL(appUrl());
  url.searchParams.set('options', `-c app.actor=${JSON.stringify({ kind: 'system' })}`);
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: url.href, max: 3 }) });
}

/** What is stored, for expectations: as the app's role, and past the policies as the system is. */
export const db = () => (held.db ??= connect());

/** The owner of this worker's database, who may do what the app may not. */
export const owner = () =>
  (held.owner ??= new Pool({ connectionString: env.DATABASE_OWNER_URL, max: 1, allowExitOnIdle: true }));
