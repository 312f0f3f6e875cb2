import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { spendChallenge } from '@/lib/accounts/challenges';
import { endRecoveries } from '@/lib/accounts/end-recoveries';
import { spendLink } from '@/lib/accounts/links';
import { newRecoveryCodes, replaceRecoveryCodes } from '@/lib/accounts/recovery-codes';
import { record } from '@/lib/audit/record';
import { closeDevices } from './close-ways-in';
import { type GivenFactor, provenFactor } from './new-factor';
import { openRecovery } from './open-recovery';
import { tellMember } from './tell-member';

/**
 * The link that two colleagues' consent sent, or that a new password led to, used for its only time: everything that the lost
 * device could open is closed, and the new factor takes its place, with the password that waited. Resolves to new recovery codes, shown once.
 */
export async function replaceSecondFactor(token: string, given: GivenFactor, address: string) {
  await countTry(['signInFromAddress', address]);
  const { linkId } = await asActor(theSystem, (tx) => openRecovery(tx, token));
  await countTry(['secondFactorOfAccount', linkId]);
  const { totp, key } = await provenFactor(linkId, given);
  const codes = newRecoveryCodes();
  await asActor(theSystem, async (tx) => {
    const { id, account, role, passwordHash } = await openRecovery(tx, token);
    await spendLink(tx, token, 'newSecondFactor');
    await endRecoveries(tx, account.id);
    await closeDevices(tx, account.id);
    const data = { ...totp, ...(passwordHash && { passwordHash }) };
    await tx.staffProfile.update({ where: { accountId: account.id }, data, select: { accountId: true } });
    if (key) {
      await spendChallenge(tx, key.challenge);
      await tx.passkey.create({ data: { ...key.row, accountId: account.id }, select: { id: true } });
    }
    await replaceRecoveryCodes(tx, account.id, codes);
    await tellMember(tx, account.id, passwordHash ? 'recoveryAnew' : 'recoveryDone');
    const actor: Actor = { kind: 'staff', id: account.id, role };
    await record(tx, actor, 'recovery.done', { accountId: account.id, recoveryId: id, by: key ? 'passkey' : 'code' });
  });
  return codes;
}
