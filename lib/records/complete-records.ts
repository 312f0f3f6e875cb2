import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import type { FoundCase } from '@/lib/access/find-case';
import { refuseStale } from '@/lib/audit/news';
import { record } from '@/lib/audit/record';
import { advance } from '@/lib/care-journey/advance';
import { keepPromises, makePromise } from '@/lib/care-journey/promises';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { tell } from '@/lib/notices/tell';
import { standingOf } from './checklist';
import { checklistIn } from './read-checklist';

/** A case that was taken to its review by hand still has no clock for the opinion; one that has it is complete already. */
async function beginReview(tx: Tx, on: FoundCase) {
  if (on.stage === 'records') return advance(tx, on.id, 'startReview');
  const promised = await tx.carePromise.count({ where: { caseId: on.id, kind: 'opinion' } });
  if (on.stage !== 'review' || promised > 0) throw new Problem('wrongStage');
}

/**
 * A person says that the records are complete: the review begins, and from now on the clock of the opinion runs.
 * @throws Problem `incomplete` while a needed line is neither given, nor not available, nor waived
 */
export const completeRecords = (actor: Actor, reference: string, { seen }: { seen?: string } = {}) =>
  change(actor, 'record.complete', reference, async (tx, on) => {
    await tx.$queryRaw`SELECT "id" FROM "Case" WHERE "id" = ${on.id}::uuid FOR UPDATE`;
    await refuseStale(tx, actor, on.id, seen);
    const { needed, settled, isComplete } = standingOf(await checklistIn(tx, on));
    if (!isComplete) throw new Problem('recordsMissing');
    await beginReview(tx, on);
    await keepPromises(tx, on.id);
    const dueAt = await makePromise(tx, on.id, 'opinion');
    await record(tx, actor, 'record.completed', { caseId: on.id, needed, settled });
    await tell(tx, on, { event: 'recordsComplete', dueAt });
  });
