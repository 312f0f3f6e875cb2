import { type Actor, idOf } from '@/lib/access/actor';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';

type About = { caseId?: string } & Record<string, string | number | boolean | null | string[]>;

/** The row of one line of the trail; for a verb that writes it among others, in one statement. */
export const entryRow = (actor: Actor, action: string, { caseId, ...details }: About) => ({
  at: now(),
  actorKind: actor.kind,
  actorId: idOf(actor),
  action,
  caseId: caseId ?? null,
  details,
});

/** One line of the audit trail, in the transaction of what it tells of. Ids and codes only, never what a person wrote. */
export async function record(tx: Tx, actor: Actor, action: string, about: About) {
  const { at, actorKind, actorId, caseId, details } = entryRow(actor, action, about);
  await tx.$executeRaw`
    INSERT INTO "AuditEntry" ("at", "actorKind", "actorId", "action", "caseId", "details")
    VALUES (${at}, ${actorKind}, ${actorId}::uuid, ${action}, ${caseId}::uuid, ${JSON.stringify(details)}::jsonb)`;
}
