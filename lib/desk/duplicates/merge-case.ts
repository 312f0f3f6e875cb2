import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { type FoundCase, findCase } from '@/lib/access/find-case';
import { record } from '@/lib/audit/record';
import { pausePromises } from '@/lib/care-journey/pause-promises';
import { isOpen } from '@/lib/care-journey/stages';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { tellFollowers } from '@/lib/notices/tell-followers';
import { keepAnswer } from './answer-duplicate';

/** Who hears of one case must be who hears of the other, or an answer would go to somebody else. */
async function refuseOtherWriters(tx: Tx, on: FoundCase, into: FoundCase) {
  const rows = await tx.capacity.findMany({
    where: { patientId: { in: [on.patientId, into.patientId] } },
    select: { patientId: true, accountId: true },
  });
  const writersOf = (patientId: string) =>
    rows.flatMap((row) => (row.patientId === patientId ? [row.accountId] : [])).toSorted();
  if (writersOf(on.patientId).join() !== writersOf(into.patientId).join()) throw new Problem('writersDiffer');
}

function refuseEnded(on: FoundCase, into: FoundCase) {
  if (on.id === into.id) throw new Problem('notFound');
  if (!isOpen(on.stage) || !isOpen(into.stage) || into.mergedIntoId) throw new Problem('wrongStage');
}

/** The filter lets one of two who merge at once win. */
async function leaveList(tx: Tx, actor: Actor, on: FoundCase, into: FoundCase) {
  const data = { mergedIntoId: into.id };
  const { count } = await tx.case.updateMany({
    where: { id: on.id, mergedIntoId: null, mergedHere: { none: {} } },
    data,
  });
  if (count === 0) throw new Problem('alreadyDone');
  const merge = { id: newId(), caseId: on.id, intoId: into.id, mergedById: idOf(actor)!, mergedAt: now() };
  await tx.caseMerge.create({ data: merge, select: { id: true } });
}

/**
 * One person asked twice: this case goes on within the other one. It stays readable for whoever wrote it, its page and a
 * mail say where it goes on, its clocks stand still, and for a week it can be undone.
 * @throws Problem `writersDiffer` where somebody else wrote the other one
 */
export const mergeCase = (actor: Actor, reference: string, { other }: { other: string }) =>
  change(actor, 'case.merge', reference, async (tx, on) => {
    const into = await findCase(tx, actor, other);
    refuseEnded(on, into);
    await refuseOtherWriters(tx, on, into);
    await leaveList(tx, actor, on, into);
    await keepAnswer(tx, actor, [on.patientId, into.patientId], 'same');
    await pausePromises(tx, on.id, 'merged');
    await record(tx, actor, 'case.merged', { caseId: on.id, intoId: into.id });
    await record(tx, actor, 'case.merged', { caseId: into.id, fromId: on.id });
    await announce(tx, { topic: 'case', caseId: into.id });
    await tellFollowers(tx, { id: on.id, reference: into.reference }, { template: 'caseMerged', topic: 'journey' });
  });
