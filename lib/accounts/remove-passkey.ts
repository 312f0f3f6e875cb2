import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { readId } from './read-id';

/** The key opens nothing from now on. @throws Problem `lastFactor` where there would be no second factor left */
export const removePasskey = (actor: Actor, passkeyId: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'account.keep');
    const accountId = idOf(actor)!;
    await tx.$queryRaw`SELECT 1 FROM "StaffProfile" WHERE "accountId" = ${accountId}::uuid FOR UPDATE`;
    const own = { id: readId(passkeyId), accountId };
    if (!(await tx.passkey.findFirst({ where: own, select: { id: true } }))) throw new Problem('notFound');
    if (!(await hasAnotherFactor(tx, own))) throw new Problem('lastFactor');
    await tx.passkey.deleteMany({ where: own });
    await record(tx, actor, 'account.passkeyRemoved', { passkeyId });
  });

async function hasAnotherFactor(tx: Tx, { id, accountId }: { id: string; accountId: string }) {
  const others = await tx.passkey.count({ where: { accountId, id: { not: id } } });
  const codes = await tx.staffProfile.count({ where: { accountId, totpConfirmedAt: { not: null } } });
  const identities = await tx.staffIdentity.count({ where: { accountId } });
  return others + codes + identities > 0;
}
