import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import type { Tx } from '@/lib/db/tx';

/** Everything that the page of one case shows to staff. */
export const caseOnDesk = (tx: Tx, id: string) =>
  tx.case.findUniqueOrThrow({
    where: { id },
    include: {
      inquiry: true,
      coordinator: { select: { writtenName: true } },
      patient: { include: { capacities: { include: { account: true }, orderBy: { createdAt: 'asc' } } } },
      promises: { where: { keptAt: null }, orderBy: { dueAt: 'asc' } },
      /** What we asked and wait for. */
      messages: { where: { awaitsAnswer: true, answeredAt: null, releasedAt: { not: null } }, select: { id: true } },
    },
  });

export type CaseOnDesk = Awaited<ReturnType<typeof caseOnDesk>>;

export const readCase = (actor: Actor, reference: string) =>
  asActor(actor, async (tx) => caseOnDesk(tx, (await findCase(tx, actor, reference)).id));
