import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { Problem } from '@/lib/errors';
import { holdFactors, keepAFactor } from './other-factors';
import { readId } from './read-id';
import { tellOfFactor } from './tell-of-factor';

/** The key opens nothing from now on. @throws Problem `lastFactor` where there would be no second factor left */
export const removePasskey = (actor: Actor, passkeyId: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'account.keep');
    const own = { id: readId(passkeyId), accountId: idOf(actor)! };
    await holdFactors(tx, own.accountId);
    if (!(await tx.passkey.findFirst({ where: own, select: { id: true } }))) throw new Problem('notFound');
    await keepAFactor(tx, { accountId: own.accountId, passkeyId: own.id });
    await tx.passkey.deleteMany({ where: own });
    await tellOfFactor(tx, actor, 'passkeyRemoved');
    await record(tx, actor, 'account.passkeyRemoved', { passkeyId });
  });
