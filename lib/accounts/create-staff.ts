import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { newTotpSecret, sealedTotp, totpUri } from './one-time-codes';
import { hashOfPassword } from './passwords';
import { newRecoveryCodes, recoveryRows } from './recovery-codes';
import type { NewStaff } from './schema';

/** What only the caller ever sees: the row keeps hashes, and the secret sealed. */
export type StaffSecrets = { id: string; totpSecret: string; totpUri: string; recoveryCodes: string[] };

/** A member of staff who signs in with this password and the codes of `totpSecret` (base32; absent: a new one). */
export async function createStaff(
  staff: NewStaff,
  password: string,
  totpSecret = newTotpSecret(),
): Promise<StaffSecrets> {
  const { role, name, ...address } = staff;
  const id = newId();
  const recoveryCodes = newRecoveryCodes();
  const profile = { role, passwordHash: await hashOfPassword(password), totpSecret: sealedTotp(totpSecret) };
  await asActor(theSystem, async (tx) => {
    await tx.account.create({
      data: {
        ...address,
        id,
        kind: 'staff',
        writtenName: name,
        createdAt: now(),
        staff: { create: profile },
        recoveryCodes: { create: recoveryRows(recoveryCodes) },
      },
      select: { id: true },
    });
    await record(tx, theSystem, 'account.created', { accountId: id, role });
  });
  return { id, totpSecret, totpUri: totpUri(totpSecret, staff.email), recoveryCodes };
}
