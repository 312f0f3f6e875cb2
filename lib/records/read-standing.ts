import type { Actor } from '@/lib/access/actor';
import { look } from '@/lib/access/change';
import type { Tx } from '@/lib/db/tx';
import { standingOf } from './checklist';
import { checklistIn } from './read-checklist';

/** By when the opinion was promised last; nothing before somebody said that the records are complete. */
export const opinionIn = (tx: Tx, caseId: string) =>
  tx.carePromise.findFirst({
    where: { caseId, kind: 'opinion' },
    orderBy: { madeAt: 'desc' },
    select: { dueAt: true, keptAt: true },
  });

export const standingIn = async (tx: Tx, on: { id: string; programme: string }) => ({
  standing: standingOf(await checklistIn(tx, on)),
  opinion: await opinionIn(tx, on.id),
});

/** How far the records of a case are, for whoever may read them. */
export const readStanding = (actor: Actor, reference: string) => look(actor, 'record.read', reference, standingIn);

export type RecordsStanding = Awaited<ReturnType<typeof standingIn>>;
