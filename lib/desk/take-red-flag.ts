import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { keepPromises } from '@/lib/care-journey/promises';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';

async function refuseBecauseTaken(tx: Tx, caseId: string, own: string | null) {
  const taken = await tx.redFlagAlert.findFirst({
    where: { caseId },
    orderBy: { raisedAt: 'desc' },
    select: { takenById: true, takenBy: { select: { writtenName: true } } },
  });
  if (!taken) throw new Problem('notFound');
  if (taken.takenById !== own) throw new Problem('takenBy', { name: taken.takenBy?.writtenName });
}

/** Somebody on duty reads the warning signs and answers for them from now on. @throws Problem `takenBy` with who was quicker */
export const takeRedFlag = (actor: Actor, reference: string) =>
  change(actor, 'alert.take', reference, async (tx, on) => {
    const { count } = await tx.redFlagAlert.updateMany({
      where: { caseId: on.id, takenAt: null },
      data: { takenAt: now(), takenById: idOf(actor) },
    });
    if (count === 0) return refuseBecauseTaken(tx, on.id, idOf(actor));
    await keepPromises(tx, on.id, 'redFlag');
    await record(tx, actor, 'redFlag.taken', { caseId: on.id });
  });
