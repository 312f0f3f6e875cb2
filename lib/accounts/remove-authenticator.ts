import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { Problem } from '@/lib/errors';
import { holdFactors, keepAFactor } from './other-factors';
import { tellOfFactor } from './tell-of-factor';

/** Its codes open nothing from now on. @throws Problem `lastFactor`, `notFound` where there is none */
export const removeAuthenticator = (actor: Actor) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'account.keep');
    const accountId = idOf(actor)!;
    await holdFactors(tx, accountId);
    await keepAFactor(tx, { accountId, app: true });
    const gone = { totpSecret: null, totpConfirmedAt: null, totpChanges: { increment: 1 } };
    const had = { accountId, totpSecret: { not: null } };
    if ((await tx.staffProfile.updateMany({ where: had, data: gone })).count === 0) throw new Problem('notFound');
    await tellOfFactor(tx, actor, 'appRemoved');
    await record(tx, actor, 'account.authenticatorRemoved', {});
  });
