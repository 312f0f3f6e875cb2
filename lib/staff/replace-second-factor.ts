import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { spendChallenge } from '@/lib/accounts/challenges';
import { spendLink } from '@/lib/accounts/links';
import { newRecoveryCodes, replaceRecoveryCodes } from '@/lib/accounts/recovery-codes';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { type GivenFactor, provenFactor } from './new-factor';
import { openRecovery } from './open-recovery';
import { tellMember } from './tell-member';

/**
 * The link that two colleagues' consent sent, used for its only time: everything that the lost device could open is closed,
 * and the new factor takes its place. Resolves to new recovery codes, shown once.
 */
export async function replaceSecondFactor(token: string, given: GivenFactor, address: string) {
  await countTry(['signInFromAddress', address]);
  const { linkId } = await asActor(theSystem, (tx) => openRecovery(tx, token));
  await countTry(['secondFactorOfAccount', linkId]);
  const { totp, key } = await provenFactor(linkId, given);
  const codes = newRecoveryCodes();
  await asActor(theSystem, async (tx) => {
    const { id, account, role } = await openRecovery(tx, token);
    await spendLink(tx, token, 'newSecondFactor');
    await tx.factorRecovery.update({ where: { id }, data: { endedAt: now() }, select: { id: true } });
    await closeAll(tx, account.id);
    await tx.staffProfile.update({ where: { accountId: account.id }, data: totp, select: { accountId: true } });
    if (key) {
      await spendChallenge(tx, key.challenge);
      await tx.passkey.create({ data: { ...key.row, accountId: account.id }, select: { id: true } });
    }
    await replaceRecoveryCodes(tx, account.id, codes);
    await tellMember(tx, account.id, 'recoveryDone');
    const actor: Actor = { kind: 'staff', id: account.id, role };
    await record(tx, actor, 'recovery.done', { accountId: account.id, recoveryId: id, by: key ? 'passkey' : 'code' });
  });
  return codes;
}

async function closeAll(tx: Tx, accountId: string) {
  await tx.session.deleteMany({ where: { accountId } });
  await tx.passkey.deleteMany({ where: { accountId } });
  await tx.knownDevice.deleteMany({ where: { accountId } });
}
