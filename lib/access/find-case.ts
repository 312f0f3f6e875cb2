import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { readReference } from '@/lib/people/references';
import type { Actor } from './actor';
import { live, stillBroken, visibleCases } from './permissions';

const sighted = () =>
  ({
    patient: { include: { capacities: { where: live(), select: { accountId: true } } } },
    glassBreaks: { where: stillBroken(), select: { accountId: true, reason: true, endsAt: true } },
  }) as const;

const idsIn = (rows: { accountId: string }[]) => rows.map(({ accountId }) => accountId);

/** The case within this actor's sight, with what the rules look at; else `notFound`. */
export async function findCase(tx: Tx, actor: Actor, reference: string) {
  const found = await tx.case.findFirst({
    where: { AND: [{ reference: readReference(reference) ?? '' }, visibleCases(actor)] },
    include: sighted(),
  });
  if (!found) throw new Problem('notFound');
  const { patient, glassBreaks } = found;
  return { ...found, actsFor: idsIn(patient.capacities), brokenBy: idsIn(glassBreaks) };
}

/** Of these cases what a rule looks at, by id: to ask again for many readers whether they may still. */
export async function sightOf(tx: Tx, ids: string[]) {
  const found = await tx.case.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      patient: { select: { capacities: { where: live(), select: { accountId: true } } } },
      glassBreaks: { where: stillBroken(), select: { accountId: true } },
    },
  });
  const sight = ({ id, patient, glassBreaks }: (typeof found)[number]) => ({
    id,
    actsFor: idsIn(patient.capacities),
    brokenBy: idsIn(glassBreaks),
  });
  return new Map(found.map((on) => [on.id, sight(on)]));
}

export type FoundCase = Awaited<ReturnType<typeof findCase>>;
