import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { doingTask } from '@/lib/desk/schema';
import { Problem } from '@/lib/errors';

/** A task is done, once. @throws Problem `alreadyDone` where somebody did it before */
export const doTask = (actor: Actor, reference: string, { taskId }: z.output<typeof doingTask>) =>
  change(actor, 'task.write', reference, async (tx, on) => {
    const { count } = await tx.task.updateMany({
      where: { id: taskId, caseId: on.id, doneAt: null },
      data: { doneAt: now(), doneById: idOf(actor) },
    });
    if (count === 0) throw new Problem('alreadyDone');
    await record(tx, actor, 'task.done', { caseId: on.id, taskId });
  });
