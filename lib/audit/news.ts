import { type Actor, idOf } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/tx';
import { type News, Problem } from '@/lib/errors';

/** What changes a decision about a case: whoever decides must have seen it. */
export const telling = [
  'inquiry.accepted',
  'inquiry.declined',
  'case.assigned',
  'case.moved',
  'case.withdrawn',
  'case.merged',
  'case.parted',
  'triage.decided',
  'contact.corrected',
  'message.sent',
  'record.completed',
  'promise.paused',
  'promise.resumed',
] as const;

const action = { in: [...telling] };

/** How far the trail of a case is known to whoever reads it now; a form sends it back. */
export async function seenSoFar(tx: Tx, caseId: string) {
  const latest = await tx.auditEntry.findFirst({
    where: { caseId, action },
    orderBy: { id: 'desc' },
    select: { id: true },
  });
  return String(latest?.id ?? 0);
}

async function namesOf(tx: Tx, ids: (string | null)[]) {
  const where = { id: { in: ids.filter((id) => id !== null) } };
  const accounts = await tx.account.findMany({ where, select: { id: true, writtenName: true } });
  return new Map(accounts.map(({ id, writtenName }) => [id, writtenName]));
}

/**
 * Refuses a form that was opened before something happened to the case, and says what. The case is locked, so that two
 * decisions follow one another and the second knows of the first. Without `seen` (the worker, the seed) nothing is asked.
 * @throws Problem `changedMeanwhile` with the news, and with what is known by then
 */
export async function refuseStale(tx: Tx, actor: Actor, caseId: string, seen: string | undefined) {
  if (seen === undefined) return;
  await tx.$queryRaw`SELECT "id" FROM "Case" WHERE "id" = ${caseId}::uuid FOR UPDATE`;
  const where = { caseId, action, id: { gt: BigInt(seen) } };
  const entries = await tx.auditEntry.findMany({ where, orderBy: { id: 'asc' }, take: 20 });
  if (entries.length === 0) return;
  const names = await namesOf(tx, [...entries.map(({ actorId }) => actorId), idOf(actor)]);
  const news: News[] = entries.map(({ action: code, actorId, at }) => ({
    action: code,
    by: names.get(actorId ?? '') ?? '',
    at: at.toISOString(),
  }));
  throw new Problem('changedMeanwhile', { news, seen: String(entries.at(-1)!.id) });
}
