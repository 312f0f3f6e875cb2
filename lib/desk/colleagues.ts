import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import type { Prisma } from '@/lib/db/generated/client';
import { canCoordinate } from './give-case';

/** Colleagues who see cases: they can own a task and be mentioned in a note. */
export const worksCases = {
  kind: 'staff',
  suspendedAt: null,
  staff: { role: { in: ['coordinator', 'leadCoordinator', 'medicalDirector', 'nurseOnDuty', 'physician'] } },
} satisfies Prisma.AccountWhereInput;

const named = { id: true, writtenName: true, staff: { select: { role: true } } } satisfies Prisma.AccountSelect;

/** Whom a case can be given to, and whom a note or a task can name. */
export const listColleagues = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'desk.open');
    const orderBy = { writtenName: 'asc' } as const;
    const coordinators = await tx.account.findMany({ where: canCoordinate, select: named, orderBy, take: 500 });
    const all = await tx.account.findMany({ where: worksCases, select: named, orderBy, take: 500 });
    return { coordinators, all };
  });

export type Colleague = Awaited<ReturnType<typeof listColleagues>>['all'][number];
