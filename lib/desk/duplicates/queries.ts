import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import { authorize, visibleCases } from '@/lib/access/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';
import { compare, enough } from './compare';

const most = 200;

const facts = {
  id: true,
  writtenName: true,
  nameKeys: true,
  birthDate: true,
  capacities: { select: { account: { select: { id: true, phone: true } } } },
  cases: { select: { id: true, reference: true, stage: true, openedAt: true, mergedIntoId: true } },
} satisfies Prisma.PatientSelect;

type Facts = Prisma.PatientGetPayload<{ select: typeof facts }>;

const compared = ({ nameKeys, birthDate, capacities }: Facts) => ({
  nameKeys,
  birthDate,
  accounts: capacities.map(({ account }) => account.id),
  phones: capacities.flatMap(({ account }) => account.phone ?? []),
});

/** Those who may be the same by something that an index can find. */
async function candidates(tx: Tx, actor: Actor, patient: Facts) {
  const { accounts, phones } = compared(patient);
  const others = { id: { not: patient.id }, cases: { some: visibleCases(actor) } };
  const born = { ...others, birthDate: patient.birthDate, nameKeys: { hasSome: patient.nameKeys } };
  const account = { OR: [{ id: { in: accounts } }, { phone: { in: phones } }] };
  const written = { ...others, capacities: { some: { account } } };
  const found = [
    ...(await tx.patient.findMany({ where: born, select: facts, take: most })),
    ...(await tx.patient.findMany({ where: written, select: facts, take: most })),
  ];
  return [...new Map(found.map((one) => [one.id, one])).values()];
}

async function decidedAbout(tx: Tx, patientId: string) {
  const rows = await tx.duplicateDecision.findMany({ where: { OR: [{ patientId }, { otherId: patientId }] } });
  return new Map(rows.map((row) => [row.patientId === patientId ? row.otherId : row.patientId, row.answer]));
}

/** Cases whose patient may be the same person, the likeliest first; what a person answered before is kept beside them. */
export async function findDuplicates(tx: Tx, actor: Actor, patientId: string) {
  const patient = await tx.patient.findUniqueOrThrow({ where: { id: patientId }, select: facts });
  const answers = await decidedAbout(tx, patientId);
  return (await candidates(tx, actor, patient))
    .map((other) => ({ ...other, ...compare(compared(patient), compared(other)), answer: answers.get(other.id) }))
    .filter(({ score, answer }) => score >= enough || answer === 'same')
    .toSorted((one, other) => other.score - one.score || one.id.localeCompare(other.id))
    .slice(0, 20);
}

export const listDuplicates = (actor: Actor, reference: string) =>
  asActor(actor, async (tx) => {
    const on = await findCase(tx, actor, reference);
    authorize(actor, 'case.work', on);
    const found = await findDuplicates(tx, actor, on.patientId);
    const merge = await tx.caseMerge.findFirst({
      where: { caseId: on.id, undoneAt: null },
      select: { mergedAt: true, mergedBy: { select: { writtenName: true } } },
    });
    const into = on.mergedIntoId
      ? await tx.case.findUniqueOrThrow({ where: { id: on.mergedIntoId }, select: { reference: true } })
      : null;
    return { found, merge, into };
  });

export type Duplicates = Awaited<ReturnType<typeof listDuplicates>>;
