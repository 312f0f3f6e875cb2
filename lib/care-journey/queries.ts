import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import { visibleCases } from '@/lib/access/permissions';
import type { Tx } from '@/lib/db/tx';

const person = { select: { writtenName: true, locale: true, speaks: true, timeZone: true } } as const;

/** The few cases of a person, by their ids: the filter alone would be tried on every case there is. */
async function own(tx: Tx, actor: Actor) {
  if (actor.kind !== 'person') return {};
  const mine = await tx.$queryRaw<{ id: string }[]>`SELECT unnest(app_my_cases()) AS "id"`;
  return { id: { in: mine.map(({ id }) => id) } };
}

/** The journeys that this person may see, newest first. */
export const listJourneys = (actor: Actor) =>
  asActor(actor, async (tx) =>
    tx.case.findMany({
      where: { AND: [visibleCases(actor), await own(tx, actor)] },
      select: { reference: true, stage: true, openedAt: true, patient: { select: { writtenName: true } } },
      orderBy: { openedAt: 'desc' },
      take: 50,
    }),
  );

/** Where a case stands for its patient: open promises (nearest first), the coordinator. */
export const readJourney = (actor: Actor, reference: string) =>
  asActor(actor, async (tx) => {
    const { id } = await findCase(tx, actor, reference);
    return tx.case.findUniqueOrThrow({
      where: { id },
      include: {
        patient: true,
        coordinator: person,
        mergedInto: { select: { reference: true } },
        promises: { where: { keptAt: null }, orderBy: { dueAt: 'asc' } },
        inquiry: { select: { answers: true, locale: true, receivedAt: true } },
      },
    });
  });

export type Journey = Awaited<ReturnType<typeof readJourney>>;
