import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { resumePromises } from '@/lib/care-journey/pause-promises';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import { tellFollowers } from '@/lib/notices/tell-followers';

const aWeek = 7 * 24 * 3_600_000;

export const canUndoUntil = (mergedAt: Date) => new Date(mergedAt.getTime() + aWeek);

/** Two cases that were one for a while are two again, each with its clock. @throws Problem `tooLate` after a week */
export const undoMerge = (actor: Actor, reference: string) =>
  change(actor, 'case.merge', reference, async (tx, on) => {
    const merge = await tx.caseMerge.findFirst({ where: { caseId: on.id, undoneAt: null } });
    if (!merge) throw new Problem('alreadyDone');
    if (now() > canUndoUntil(merge.mergedAt)) throw new Problem('tooLate');
    const undone = { undoneAt: now(), undoneById: idOf(actor) };
    const { count } = await tx.caseMerge.updateMany({ where: { id: merge.id, undoneAt: null }, data: undone });
    if (count === 0) throw new Problem('alreadyDone');
    await tx.case.update({ where: { id: on.id }, data: { mergedIntoId: null }, select: { id: true } });
    await resumePromises(tx, on.id, 'merged');
    await record(tx, actor, 'case.parted', { caseId: on.id, intoId: merge.intoId });
    await record(tx, actor, 'case.parted', { caseId: merge.intoId, fromId: on.id });
    await announce(tx, { topic: 'case', caseId: merge.intoId });
    await tellFollowers(tx, on, { template: 'stageMoved', topic: 'journey' });
  });
