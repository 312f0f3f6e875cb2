import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { onDuty } from '@/lib/accounts/duty';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Prisma } from '@/lib/db/generated/client';
import { announce } from '@/lib/live/announce';
import { tellStaff } from '@/lib/notices/tell-staff';

/** Nobody has taken them in the time in which they should have been read. What was answered otherwise is left out. */
const untaken = (): Prisma.RedFlagAlertWhereInput => ({
  takenAt: null,
  secondToldAt: null,
  case: { promises: { some: { kind: 'redFlag', keptAt: null, dueAt: { lte: now() } } } },
});

export const findUntaken = (most: number) =>
  asActor(theSystem, (tx) =>
    tx.redFlagAlert.findMany({ where: untaken(), orderBy: { raisedAt: 'asc' }, take: most, select: { id: true } }),
  );

/** A second person is told of warning signs, once, however many workers there are and however long none ran. */
export const tellSecond = (id: string) =>
  asActor(theSystem, async (tx) => {
    const { count } = await tx.redFlagAlert.updateMany({ where: { id, ...untaken() }, data: { secondToldAt: now() } });
    if (count === 0) return;
    const { case: on, raisedAt } = await tx.redFlagAlert.findUniqueOrThrow({
      where: { id },
      include: { case: { select: { id: true, reference: true } } },
    });
    await announce(tx, { topic: 'case', caseId: on.id });
    const second = await onDuty(tx, 'second');
    await tellStaff(tx, second, on, { template: 'redFlagSecond', dueAt: raisedAt });
    await record(tx, theSystem, 'redFlag.secondTold', {
      caseId: on.id,
      alertId: id,
      told: second.map(({ id: one }) => one),
    });
  });
