import { type Actor, idOf } from '@/lib/access/actor';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';

type About = { caseId?: string } & Record<string, string | number | boolean | null | string[]>;

/** One line of the audit trail, in the transaction of what it tells of. Ids and codes only, never what a person wrote. */
export const record = (tx: Tx, actor: Actor, action: string, { caseId, ...details }: About) =>
  tx.auditEntry.create({
    data: { at: now(), actorKind: actor.kind, actorId: idOf(actor), action, caseId, details },
    select: { id: true },
  });
