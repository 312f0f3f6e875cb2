import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { areEnough } from './are-enough';
import { holdRecovery } from './hold-recovery';
import { tellMember } from './tell-member';

/** Taken back while the request is open; a link that was sent because of it opens nothing any more. */
export const withdrawConsent = (actor: Actor, recoveryId: string) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'recovery.consent');
    const asked = await holdRecovery(tx, actor, recoveryId);
    const own = { recoveryId: asked.id, accountId: idOf(actor)!, withdrawnAt: null };
    const { count } = await tx.recoveryConsent.updateMany({ where: own, data: { withdrawnAt: now() } });
    if (count === 0) throw new Problem('notFound');
    await voidLink(tx, asked.id, await areEnough(tx, asked.id));
    await tellMember(tx, asked.accountId, 'recoveryWithdrawn');
    await record(tx, actor, 'recovery.consentWithdrawn', { accountId: asked.accountId, recoveryId: asked.id });
  });

/** A code that was read out goes with any confirmation, because it is not known whose it was. */
const voidLink = (tx: Tx, id: string, enough: boolean) =>
  tx.factorRecovery.update({
    where: { id },
    data: { spokenHash: null, ...(!enough && { linkId: null, passwordHash: null }) },
    select: { id: true },
  });
