import { fromPrisma, PgBoss } from 'pg-boss';
import type { z } from 'zod';
import { Prisma } from '@/lib/db/generated/client';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { appUrl } from '@/lib/db/url';
import { report } from '@/lib/report';
import type { Job } from './define-job';

const held = globalThis as { homewardQueue?: Promise<PgBoss> };

/** The queue for senders: no schema changes (the owner makes them), no upkeep (the worker does it). */
async function open() {
  const boss = new PgBoss({ connectionString: appUrl(), max: 1, migrate: false, supervise: false, schedule: false });
  boss.on('error', report);
  return boss.start();
}

/** A start that failed, because the database was away, is tried again by the next sender. */
export const queue = () =>
  (held.homewardQueue ??= open().catch((fault: unknown) => {
    held.homewardQueue = undefined;
    throw fault;
  }));

/** `$1` is the only place for a value in pg-boss's text, which is its own and holds nothing that anybody typed. */
const asSql = (text: string, values: unknown[]) => Prisma.sql(text.split('$1'), ...values);

/** The statement that queues a job, for a verb that writes it among its rows: one way to the database less. */
export async function queueing<P extends z.ZodType>(job: Job<P>, payload: z.input<P>) {
  const written: Prisma.Sql[] = [];
  const db = {
    executeSql(text: string, values: unknown[] = []) {
      written.push(asSql(text, values));
      return Promise.resolve({ rows: [{ id: newId() }] });
    },
  };
  const boss = await queue();
  await boss.send(job.name, job.payload.parse(payload) as object, { db, ...job.retry });
  return written[0]!;
}

/** Queued in the caller's transaction: the job exists exactly when the change does. It runs at once, or from `startAfter` on. */
export async function enqueue<P extends z.ZodType>(tx: Tx, job: Job<P>, payload: z.input<P>, startAfter?: Date) {
  const boss = await queue();
  await boss.send(job.name, job.payload.parse(payload) as object, { db: fromPrisma(tx), startAfter, ...job.retry });
}

/** The same for many of a kind, in one statement. */
export async function enqueueEach<P extends z.ZodType>(tx: Tx, job: Job<P>, payloads: z.input<P>[]) {
  const boss = await queue();
  const jobs = payloads.map((payload) => ({ data: job.payload.parse(payload) as object, ...job.retry }));
  await boss.insert(job.name, jobs, { db: fromPrisma(tx) });
}
