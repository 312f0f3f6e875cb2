import { z } from 'zod';
import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor, visibleCases } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { because } from '@/lib/forms/fields';
import { announce } from '@/lib/live/announce';
import { readReference } from '@/lib/people/references';
import { findReceiver, tellWorkGiven } from './work-given';

const most = 50;

/** A chosen row says which case it is and whose it was when it was shown: `HW-7K3F-92QD -`, or with an id behind it. */
export const assigning = z.object({
  cases: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z
      .array(z.string().regex(/^HW-\w{4}-\w{4} (-|[0-9a-f-]{36})$/, because('chooseCases')))
      .min(1, because('chooseCases'))
      .max(most, because('chooseCases')),
  ),
  to: z.string(because('required')).regex(/^(?:me|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/, because('required')),
});

export type Outcome = {
  reference: string;
  code: 'assigned' | 'already' | 'taken' | 'ended' | 'notFound';
  by?: string;
};

type Chosen = { reference: string; seen: string | null };

const chosenOf = (text: string): Chosen => {
  const [reference, owner] = text.split(' ') as [string, string];
  return { reference: readReference(reference) ?? '', seen: owner === '-' ? null : owner };
};

const row = {
  id: true,
  reference: true,
  urgency: true,
  coordinatorId: true,
  coordinator: { select: { writtenName: true } },
} as const;

/** Locked in one order, so that two who assign the same cases at once wait for each other and never for ever. */
async function lockCases(tx: Tx, actor: Actor, references: string[]) {
  await tx.$queryRaw`SELECT "id" FROM "Case" WHERE "reference" = ANY(${references}) ORDER BY "id" FOR NO KEY UPDATE`;
  const where = { AND: [{ reference: { in: references } }, visibleCases(actor)] };
  return new Map((await tx.case.findMany({ where, select: row })).map((on) => [on.reference, on]));
}

type Locked = Awaited<ReturnType<typeof lockCases>> extends Map<string, infer C> ? C : never;

function outcomeOf({ reference, seen }: Chosen, on: Locked | undefined, to: string): Outcome {
  if (!on) return { reference, code: 'notFound' };
  if (on.urgency === 4) return { reference, code: 'ended' };
  if (on.coordinatorId === to) return { reference, code: 'already' };
  if (on.coordinatorId !== seen) return { reference, code: 'taken', by: on.coordinator?.writtenName };
  return { reference, code: 'assigned' };
}

/**
 * Gives cases to somebody, and says of each what happened. Whoever's a case has become since it was shown keeps it: of two
 * coordinators who take the same case one wins, and the other is told who.
 */
export const assignCases = (actor: Actor, { cases, to }: z.output<typeof assigning>) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'desk.assign');
    const receiver = await findReceiver(tx, to === 'me' ? idOf(actor)! : to);
    const chosen = [...new Map(cases.map(chosenOf).map((one) => [one.reference, one])).values()];
    const locked = await lockCases(
      tx,
      actor,
      chosen.map(({ reference }) => reference),
    );
    const outcomes = chosen.map((one) => outcomeOf(one, locked.get(one.reference), receiver.id));
    const given = outcomes.filter(({ code }) => code === 'assigned').map(({ reference }) => locked.get(reference)!);
    await tx.case.updateMany({
      where: { id: { in: given.map(({ id }) => id) } },
      data: { coordinatorId: receiver.id, assignedAt: now() },
    });
    for (const on of given) {
      await announce(tx, { topic: 'case', caseId: on.id });
      await record(tx, actor, 'case.assigned', { caseId: on.id, coordinatorId: receiver.id, fromId: on.coordinatorId });
    }
    await tellWorkGiven(tx, actor, receiver, given.length);
    return outcomes;
  });
