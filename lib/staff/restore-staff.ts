import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { StaffSecrets } from '@/lib/accounts/create-staff';
import { endRecoveries } from '@/lib/accounts/end-recoveries';
import { newTotpSecret, sealedTotp, totpUri } from '@/lib/accounts/one-time-codes';
import { hashOfPassword } from '@/lib/accounts/passwords';
import { newRecoveryCodes, replaceRecoveryCodes } from '@/lib/accounts/recovery-codes';
import { record } from '@/lib/audit/record';
import { Problem } from '@/lib/errors';
import { closeWaysIn } from './close-ways-in';
import { tellMember } from './tell-member';

/**
 * The operator's own way, for the only administrator who cannot get in: what opened the account ends, and the caller alone sees
 * what opens it from now on. @throws Problem `notFound`, `memberSuspended`
 */
export async function restoreStaff(email: string, password: string): Promise<StaffSecrets> {
  const [totpSecret, recoveryCodes] = [newTotpSecret(), newRecoveryCodes()];
  const secrets = { passwordHash: await hashOfPassword(password), totpSecret: sealedTotp(totpSecret) };
  const id = await asActor(theSystem, async (tx) => {
    const found = await tx.account.findUnique({ where: { kind_email: { kind: 'staff', email } } });
    if (!found) throw new Problem('notFound');
    if (found.suspendedAt) throw new Problem('memberSuspended');
    await closeWaysIn(tx, found.id);
    await endRecoveries(tx, found.id);
    const where = { accountId: found.id };
    await tx.staffProfile.update({ where, data: secrets, select: { accountId: true } });
    await replaceRecoveryCodes(tx, found.id, recoveryCodes);
    await tellMember(tx, found.id, 'recoveryAnew');
    await record(tx, theSystem, 'staff.restored', { accountId: found.id });
    return found.id;
  });
  return { id, totpSecret, totpUri: totpUri(totpSecret, email), recoveryCodes };
}
