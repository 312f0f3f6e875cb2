import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { Problem } from '@/lib/errors';
import { canCoordinate } from './give-case';
import { listCases } from './list-cases';

/** So many can be chosen one by one; "all" takes the others too. */
const most = 200;

/** The open cases of a colleague, and to whom they could go. @throws Problem `notFound` */
export const readWork = (actor: Actor, id: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'work.move');
    const isId = z.uuid().safeParse(id).success;
    const had = isId && (await tx.account.findFirst({ where: { id, kind: 'staff' }, select: { writtenName: true } }));
    if (!had) throw new Problem('notFound');
    const { rows } = await listCases(tx, actor, { owner: id, sort: 'urgency' }, most);
    const count = await tx.case.count({ where: { coordinatorId: id, urgency: { lt: 4 } } });
    const others = await tx.account.findMany({
      where: { AND: [canCoordinate, { id: { not: id } }] },
      select: { id: true, writtenName: true },
      orderBy: [{ writtenName: 'asc' }, { id: 'asc' }],
    });
    await record(tx, actor, 'work.viewed', { colleagueId: id, count });
    return { had, rows, count, others };
  });
