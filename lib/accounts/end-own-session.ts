import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { Problem } from '@/lib/errors';
import { readId } from './read-id';

/** A session of one's own on some device ends; anybody else's is not there. @throws Problem `notFound` */
export const endOwnSession = (actor: Actor, sessionId: string) =>
  asActor(actor, async (tx) => {
    const accountId = idOf(actor);
    if (!accountId) throw new Problem('signInAgain');
    if (actor.kind === 'staff') authorizeDoor(actor, 'account.keep');
    const { count } = await tx.session.deleteMany({ where: { id: readId(sessionId), accountId } });
    if (count === 0) throw new Problem('notFound');
    await record(tx, actor, 'account.sessionEnded', { accountId, sessionId });
  });
