import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { Problem } from '@/lib/errors';
import { announce } from '@/lib/live/announce';
import type { Filters } from './filters';
import { whereCases } from './where-cases';

type Next = { id: string; reference: string };

/**
 * Takes the first case of this list that is nobody's; resolves to its reference. Two who do it at once get two cases,
 * because a row that somebody is just taking is passed over.
 * @throws Problem `nothingLeft`
 */
export const takeNext = (actor: Actor, filters: Filters) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'desk.take');
    const { from, where, order } = whereCases(actor, { ...filters, owner: 'none', after: undefined });
    const [next] = await tx.$queryRaw<Next[]>`
      SELECT c."id", c."reference" ${from} ${where} AND c."urgency" < 4
      ${order} LIMIT 1 FOR NO KEY UPDATE OF c SKIP LOCKED`;
    if (!next) throw new Problem('nothingLeft');
    const data = { coordinatorId: idOf(actor), assignedAt: now() };
    await tx.case.update({ where: { id: next.id }, data, select: { id: true } });
    await announce(tx, { topic: 'case', caseId: next.id });
    await record(tx, actor, 'case.assigned', { caseId: next.id, coordinatorId: idOf(actor), fromId: null });
    return next.reference;
  });
