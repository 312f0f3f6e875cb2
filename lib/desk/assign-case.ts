import type { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { record } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { canCoordinate, giveCase } from './give-case';
import type { assigning } from './schema';
import { tellOwner } from './tell-owner';

/** @throws Problem `notFound` where this account looks after no cases */
export async function aCoordinatorWith(tx: Tx, id: string) {
  const found = await tx.account.findFirst({ where: { ...canCoordinate, id }, select: { id: true } });
  if (!found) throw new Problem('notFound');
  return found.id;
}

/**
 * A case goes to a coordinator, or back to nobody. `from` is who had it when the form was opened: where somebody else has
 * it by now, their name is the answer.
 */
export const assignCase = (actor: Actor, reference: string, { to, from }: z.output<typeof assigning>) =>
  change(actor, 'case.assign', reference, async (tx, on) => {
    const coordinatorId = to ? await aCoordinatorWith(tx, to) : null;
    const given = await giveCase(tx, on, { to: coordinatorId, from: from ?? null });
    await record(tx, actor, 'case.assigned', given);
    await tellOwner(tx, actor, on, coordinatorId);
  });
