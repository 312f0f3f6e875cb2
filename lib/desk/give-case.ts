import { now } from '@/lib/clock';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';

/** Who can look after cases. */
export const canCoordinate = {
  kind: 'staff',
  suspendedAt: null,
  staff: { role: { in: ['coordinator', 'leadCoordinator'] } },
} satisfies Prisma.AccountWhereInput;

type Given = { to: string | null; from: string | null };

async function refuseBecauseOf(tx: Tx, caseId: string): Promise<never> {
  const { coordinator } = await tx.case.findUniqueOrThrow({
    where: { id: caseId },
    select: { coordinator: { select: { writtenName: true } } },
  });
  if (!coordinator) throw new Problem('changedMeanwhile');
  throw new Problem('takenBy', { name: coordinator.writtenName });
}

/**
 * A case goes from one coordinator (`null`: from nobody) to another. The one it comes from stands in the filter, so of two
 * at once one wins. Resolves to what the trail tells of it.
 * @throws Problem `takenBy` with the name of who has it now
 */
export async function giveCase(tx: Tx, on: { id: string }, { to, from }: Given) {
  const { count } = await tx.case.updateMany({
    where: { id: on.id, coordinatorId: from },
    data: { coordinatorId: to, assignedAt: now() },
  });
  if (count === 0) await refuseBecauseOf(tx, on.id);
  return { caseId: on.id, coordinatorId: to, fromId: from };
}
