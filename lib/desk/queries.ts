import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import { authorizeDoor } from '@/lib/access/permissions';
import type { Tx } from '@/lib/db/tx';

const aDay = 24 * 3_600_000;

/** Mails that no server took, of the last month: somebody must call. */
export const listFailedMails = (actor: Actor, now: Date) =>
  asActor(actor, (tx) => {
    authorizeDoor(actor, 'desk.open');
    return tx.mail.findMany({
      where: { state: 'failed', createdAt: { gt: new Date(now.getTime() - 30 * aDay) } },
      orderBy: { createdAt: 'desc' },
      take: 50,
      select: { id: true, template: true, recipient: true, values: true, caseId: true },
    });
  });

/** Everything that the page of one case shows to staff. */
export const caseOnDesk = (tx: Tx, id: string) =>
  tx.case.findUniqueOrThrow({
    where: { id },
    include: {
      inquiry: true,
      coordinator: { select: { writtenName: true } },
      patient: { include: { capacities: { include: { account: true }, orderBy: { createdAt: 'asc' } } } },
      promises: { where: { keptAt: null }, orderBy: { dueAt: 'asc' } },
      questions: { orderBy: { askedAt: 'asc' }, include: { askedBy: { select: { writtenName: true } } } },
    },
  });

export type CaseOnDesk = Awaited<ReturnType<typeof caseOnDesk>>;

export const readCase = (actor: Actor, reference: string) =>
  asActor(actor, async (tx) => caseOnDesk(tx, (await findCase(tx, actor, reference)).id));
