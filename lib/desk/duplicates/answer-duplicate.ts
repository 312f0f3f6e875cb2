import { type Actor, idOf } from '@/lib/access/actor';
import { change } from '@/lib/access/change';
import { findCase } from '@/lib/access/find-case';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { DuplicateAnswer } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { inOrder } from './pair';

/** Kept in the transaction of whatever says so. */
export async function keepAnswer(tx: Tx, actor: Actor, [one, other]: [string, string], answer: DuplicateAnswer) {
  if (one === other) throw new Problem('notFound');
  const [pair, decided] = [inOrder(one, other), { answer, decidedById: idOf(actor)!, decidedAt: now() }];
  await tx.duplicateDecision.upsert({
    where: { patientId_otherId: pair },
    create: { ...pair, ...decided },
    update: decided,
    select: { patientId: true },
  });
}

const answerWith =
  (answer: DuplicateAnswer) =>
  (actor: Actor, reference: string, { other }: { other: string }) =>
    change(actor, 'duplicate.decide', reference, async (tx, on) => {
      const against = await findCase(tx, actor, other);
      await keepAnswer(tx, actor, [on.patientId, against.patientId], answer);
      await record(tx, actor, 'duplicate.answered', { caseId: on.id, otherId: against.id, answer });
    });

/** Two people who only look like one: they are not shown as such again. */
export const keepApart = answerWith('different');

/** One person with two cases, each of which goes on: they stay linked. */
export const linkPatients = answerWith('same');
