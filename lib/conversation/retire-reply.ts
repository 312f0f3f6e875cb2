import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';

/** Nobody is offered it any more, and nobody translates it. */
export const retireReply = (actor: Actor, id: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'reply.keep');
    await tx.cannedReply.updateMany({ where: { id, retiredAt: null }, data: { retiredAt: now() } });
    const unfinished = { kind: 'cannedReply', sourceId: id, state: { not: 'reviewed' } } as const;
    await tx.translationStep.deleteMany({ where: { translation: unfinished } });
    await tx.translation.deleteMany({ where: unfinished });
    await record(tx, actor, 'reply.retired', { replyId: id });
  });
