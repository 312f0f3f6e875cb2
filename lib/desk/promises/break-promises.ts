import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { open } from '@/lib/care-journey/stages';
import { now } from '@/lib/clock';
import type { Prisma } from '@/lib/db/generated/client';
import { newId } from '@/lib/db/id';
import { announce } from '@/lib/live/announce';
import { leads } from '@/lib/notices/colleagues';
import { tellStaff } from '@/lib/notices/tell-staff';

/** Late, and nobody has dealt with it: kept ones, paused ones, and cases that have ended or go on elsewhere are left out. */
const lateAndUnseen = (): Prisma.CarePromiseWhereInput => ({
  keptAt: null,
  pausedAt: null,
  brokenAt: null,
  dueAt: { lte: now() },
  case: { stage: { in: [...open] }, mergedIntoId: null },
});

export const findLate = (most: number) =>
  asActor(theSystem, (tx) =>
    tx.carePromise.findMany({ where: lateAndUnseen(), orderBy: { dueAt: 'asc' }, take: most, select: { id: true } }),
  );

/**
 * A promise was broken: once and for all a task for whoever has the case, a mail to the lead, and a letter of apology that
 * waits for a person. The mark in the filter lets only one of several workers do it.
 */
export const breakPromise = (id: string) =>
  asActor(theSystem, async (tx) => {
    const { count } = await tx.carePromise.updateMany({ where: { id, ...lateAndUnseen() }, data: { brokenAt: now() } });
    if (count === 0) return;
    const {
      case: on,
      dueAt,
      kind,
    } = await tx.carePromise.findUniqueOrThrow({
      where: { id },
      include: { case: { select: { id: true, reference: true, coordinatorId: true } } },
    });
    const at = { createdAt: now(), dueAt: now() };
    const task = { id: newId(), caseId: on.id, promiseId: id, kind: 'promiseBroken', ownerId: on.coordinatorId };
    await tx.task.create({ data: { ...task, ...at }, select: { id: true } });
    const apology = { id: newId(), caseId: on.id, promiseId: id, draftedAt: now() };
    await tx.apology.create({ data: apology, select: { id: true } });
    await tellStaff(tx, await leads(tx), on, { template: 'promiseBroken', dueAt });
    await announce(tx, { topic: 'case', caseId: on.id });
    await record(tx, theSystem, 'promise.broken', { caseId: on.id, promiseId: id, kind });
  });
