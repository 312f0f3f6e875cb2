import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { halfSession } from '@/lib/accounts/half-session';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { tellMember } from './tell-member';

const aDay = 24 * 3_600_000;

/**
 * A member who gave the password and lost the device asks for a new second factor. Asking again while a request is open
 * changes nothing. @throws Problem `signInRefused` without a half session
 */
export async function askRecovery(halfToken: string) {
  const { account, role } = await halfSession(halfToken);
  const actor: Actor = { kind: 'staff', id: account.id, role };
  await asActor(actor, async (tx) => {
    const at = now();
    const over = { accountId: account.id, endedAt: null, expiresAt: { lte: at } };
    await tx.factorRecovery.updateMany({ where: over, data: { endedAt: at } });
    const row = { id: newId(), accountId: account.id, askedAt: at, expiresAt: new Date(at.getTime() + aDay) };
    const { count } = await tx.factorRecovery.createMany({ data: row, skipDuplicates: true });
    if (count === 0) return;
    await tellMember(tx, account.id, 'recoveryAsked', { until: row.expiresAt });
    await record(tx, actor, 'recovery.asked', { accountId: account.id, recoveryId: row.id });
  });
}
