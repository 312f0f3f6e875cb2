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

/** Of these cases what a rule looks at, by id: to ask again for many readers whether they may still. */
export async function sightOf(tx: Tx, ids: string[]) {
  const found = await tx.case.findMany({
    where: { id: { in: ids } },
    select: { id: true, patient: { select: { capacities: { where: live(), select: { accountId: true } } } } },
  });
  const actsFor = (on: (typeof found)[number]) => on.patient.capacities.map(({ accountId }) => accountId);
  return new Map(found.map((on) => [on.id, { id: on.id, actsFor: actsFor(on) }]));
}

export type FoundCase = Awaited<ReturnType<typeof findCase>>;
