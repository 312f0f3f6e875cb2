import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { findCase } from '@/lib/access/find-case';
import { authorizeDoor, visibleCases } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { open } from '@/lib/care-journey/stages';
import type { Prisma } from '@/lib/db/generated/client';
import type { Tx } from '@/lib/db/tx';

const most = 200;

const row = {
  id: true,
  reference: true,
  stage: true,
  stageSince: true,
  redFlags: true,
  patient: { select: { writtenName: true, country: true } },
  inquiry: { select: { locale: true, decision: true } },
  promises: { where: { keptAt: null }, orderBy: { dueAt: 'asc' }, take: 1, select: { kind: true, dueAt: true } },
} satisfies Prisma.CaseSelect;

const isUrgent: Prisma.CaseWhereInput = {
  stage: 'inquiry',
  redFlags: { isEmpty: false },
  promises: { some: { kind: 'redFlag', keptAt: null } },
};

/** Cases with a running promise in the order of their due times; a case stands at its nearest one. */
async function promised(tx: Tx, where: Prisma.CaseWhereInput) {
  const promises = await tx.carePromise.findMany({
    where: { keptAt: null, case: where },
    orderBy: { dueAt: 'asc' },
    take: most,
    select: { case: { select: row } },
  });
  return [...new Map(promises.map(({ case: on }) => [on.id, on])).values()];
}

/** What waits: warning signs first, then the promises nearest to breaking, then what waits for the patient. */
export const listWaiting = (actor: Actor) =>
  asActor(actor, async (tx) => {
    const seen = { AND: [visibleCases(actor), { stage: { in: [...open] } }] };
    const urgent = await promised(tx, { AND: [seen, isUrgent] });
    const others = await promised(tx, { AND: [seen, { NOT: isUrgent }] });
    const idle = await tx.case.findMany({
      where: { AND: [seen, { promises: { none: { keptAt: null } } }] },
      orderBy: { stageSince: 'desc' },
      take: most,
      select: row,
    });
    const count = await tx.case.count({ where: seen });
    await record(tx, actor, 'desk.listed', { count });
    return { rows: [...urgent, ...others, ...idle], count };
  });

export type WaitingCase = Awaited<ReturnType<typeof listWaiting>>['rows'][number];

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
export const readCase = (actor: Actor, reference: string) =>
  asActor(actor, async (tx) => {
    const { id } = await findCase(tx, actor, reference);
    return tx.case.findUniqueOrThrow({
      where: { id },
      include: {
        inquiry: true,
        coordinator: { select: { writtenName: true } },
        patient: { include: { capacities: { include: { account: true }, orderBy: { createdAt: 'asc' } } } },
        promises: { where: { keptAt: null }, orderBy: { dueAt: 'asc' } },
      },
    });
  });

export type CaseOnDesk = Awaited<ReturnType<typeof readCase>>;
