import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { readReference } from '@/lib/people/references';
import type { Actor } from './actor';
import { live, visibleCases } from './permissions';

/** The case within this actor's sight, with the accounts that may act for its patient; else `notFound`. */
export async function findCase(tx: Tx, actor: Actor, reference: string) {
  const found = await tx.case.findFirst({
    where: { AND: [{ reference: readReference(reference) ?? '' }, visibleCases(actor)] },
    include: { patient: { include: { capacities: { where: live(), select: { accountId: true } } } } },
  });
  if (!found) throw new Problem('notFound');
  return { ...found, actsFor: found.patient.capacities.map(({ accountId }) => accountId) };
}

export type FoundCase = Awaited<ReturnType<typeof findCase>>;
