import { type Actor, idOf } from '@/lib/access/actor';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';

type About = { caseId?: string } & Record<string, string | number | boolean | null | string[]>;

/** One line of the audit trail, in the transaction of what it tells of. Ids and codes only, never what a person wrote. */
export async function record(tx: Tx, actor: Actor, action: string, { caseId, ...details }: About) {
  const [entry] = await tx.$queryRaw<[{ id: bigint }]>`
    INSERT INTO "AuditEntry" ("at", "actorKind", "actorId", "action", "caseId", "details")
    VALUES (${now()}, ${actor.kind}, ${idOf(actor)}::uuid, ${action}, ${caseId}::uuid, ${JSON.stringify(details)}::jsonb)
    RETURNING "id"`;
  return entry;
}
