import type { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { worksCases } from '@/lib/desk/colleagues';
import { instantIn } from '@/lib/desk/own-zone';
import type { planningTask } from '@/lib/desk/schema';
import { tellOwner } from '@/lib/desk/tell-owner';
import { Problem } from '@/lib/errors';

async function ownerWith(tx: Tx, id: string) {
  const found = await tx.account.findFirst({ where: { ...worksCases, id }, select: { id: true } });
  if (!found) throw new Problem('notFound');
  return found.id;
}

/** Something to be done for a case: what, by whom, by when. Whoever plans it owns it, unless they name somebody. */
export const planTask = (actor: Actor, reference: string, { title, owner, due }: z.output<typeof planningTask>) =>
  change(actor, 'task.write', reference, async (tx, on) => {
    const ownerId = owner ? await ownerWith(tx, owner) : idOf(actor);
    const row = { id: newId(), caseId: on.id, kind: 'planned', title, ownerId, createdById: idOf(actor) };
    const dueAt = await instantIn(tx, actor, due);
    await tx.task.create({ data: { ...row, dueAt, createdAt: now() }, select: { id: true } });
    await record(tx, actor, 'task.planned', { caseId: on.id, taskId: row.id, ownerId });
    await tellOwner(tx, actor, on, ownerId);
    return row.id;
  });
