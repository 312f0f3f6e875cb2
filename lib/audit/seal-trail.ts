import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { now } from '@/lib/clock';
import type { AuditSeal } from '@/lib/db/generated/client';
import { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { beginning, hashOfSeal, type Mark, markOf, rootOf, type StoredEntry } from './marks';

const most = 5_000;

/** Seals what is complete, batch after batch; resolves to how many entries that were. */
export async function sealTrail() {
  let sealed = 0;
  for (let batch = await sealBatch(); batch > 0; batch = await sealBatch()) sealed += batch;
  return sealed;
}

/** One worker at a time: another one finds the lock taken and leaves the work to it. */
const sealBatch = () =>
  asActor(theSystem, async (tx) => {
    const [{ mine } = { mine: false }] = await tx.$queryRaw<{ mine: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtext('homeward audit seals')) AS "mine"`;
    if (!mine) return 0;
    const last = await tx.auditSeal.findFirst({ orderBy: { number: 'desc' } });
    const { entries, frontier } = await nextBatch(tx, last);
    if (entries.length > 0) await keep(tx, last, entries, frontier);
    return entries.length;
  });

/**
 * Entries of transactions below the oldest that still runs: no more of them can come, whatever their ids are. After a
 * restored dump a new server counts its transactions anew, from below the last frontier; then all that has no mark is due.
 */
async function nextBatch(tx: Tx, last: AuditSeal | null) {
  const [{ oldest }] = await tx.$queryRaw<[{ oldest: bigint }]>`
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS "oldest"`;
  const from = last?.frontier ?? 0n;
  const due =
    oldest >= from
      ? Prisma.sql`"tx" >= ${from} AND "tx" < ${oldest}`
      : Prisma.sql`("tx" < ${oldest} OR "tx" >= ${from})`;
  const unmarked = Prisma.sql`FROM "AuditEntry" AS entry
    WHERE ${due} AND NOT EXISTS (SELECT FROM "AuditMark" WHERE "entryId" = entry."id")`;
  const frontier = oldest >= from ? await cut(tx, unmarked, oldest) : oldest;
  const entries = await tx.$queryRaw<StoredEntry[]>`
    SELECT "id"::text, "at", "actorKind", "actorId"::text, "action", "caseId"::text, "details"::text ${unmarked}
    ${oldest >= from ? Prisma.sql`AND "tx" < ${frontier}` : Prisma.empty} ORDER BY entry."id"`;
  return { entries, frontier };
}

/** A long backlog is cut between two transactions. */
async function cut(tx: Tx, unmarked: Prisma.Sql, oldest: bigint) {
  const [beyond] = await tx.$queryRaw<{ tx: bigint }[]>`SELECT "tx" ${unmarked} ORDER BY "tx" OFFSET ${most} LIMIT 1`;
  if (!beyond) return oldest;
  const [first] = await tx.$queryRaw<{ tx: bigint }[]>`SELECT "tx" ${unmarked} ORDER BY "tx" LIMIT 1`;
  return beyond.tx > first!.tx ? beyond.tx : beyond.tx + 1n;
}

async function keep(tx: Tx, last: AuditSeal | null, entries: StoredEntry[], frontier: bigint) {
  const marks: Mark[] = entries.map((entry) => ({ entryId: entry.id, hash: markOf(entry) }));
  const number = (last?.number ?? 0) + 1;
  const links = { previous: last?.hash ?? beginning, root: rootOf(marks), sealedAt: now() };
  const seal = { number, frontier, entries: marks.length, ...links };
  await tx.auditSeal.createMany({ data: { ...seal, hash: hashOfSeal(seal) } });
  await tx.$executeRaw`
    INSERT INTO "AuditMark" ("entryId", "seal", "hash")
    SELECT "entryId", ${number}, "hash"
    FROM jsonb_to_recordset(${JSON.stringify(marks)}::jsonb) AS mark("entryId" bigint, "hash" text)`;
}
