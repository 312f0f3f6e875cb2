import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import type { decidingApology } from '@/lib/desk/schema';
import { Problem } from '@/lib/errors';
import { tellFollowers } from '@/lib/notices/tell-followers';

type Deciding = z.output<typeof decidingApology>;

const undecided = { sentAt: null, discardedAt: null };

async function mark(
  tx: Tx,
  where: { id: string; caseId: string },
  data: { sentAt?: Date; discardedAt?: Date },
  by: Actor,
) {
  const { count } = await tx.apology.updateMany({
    where: { ...where, ...undecided },
    data: { ...data, decidedById: idOf(by) },
  });
  if (count === 0) throw new Problem('alreadyDone');
}

/** The letter leaves, to each of its readers in their own language, with the time that we had promised. */
export const sendApology = (actor: Actor, reference: string, { apologyId }: Deciding) =>
  change(actor, 'apology.decide', reference, async (tx, on) => {
    await mark(tx, { id: apologyId, caseId: on.id }, { sentAt: now() }, actor);
    const { promise } = await tx.apology.findUniqueOrThrow({ where: { id: apologyId }, include: { promise: true } });
    await tellFollowers(tx, on, { template: 'apology', topic: 'journey', dueAt: promise.dueAt });
    await record(tx, actor, 'apology.sent', { caseId: on.id, apologyId });
  });

export const discardApology = (actor: Actor, reference: string, { apologyId }: Deciding) =>
  change(actor, 'apology.decide', reference, async (tx, on) => {
    await mark(tx, { id: apologyId, caseId: on.id }, { discardedAt: now() }, actor);
    await record(tx, actor, 'apology.discarded', { caseId: on.id, apologyId });
  });
