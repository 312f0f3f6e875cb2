import type { Tx } from '@/lib/db/tx';

/** Sessions, passkeys and known browsers of a member end: whatever a lost device could open. */
export async function closeDevices(tx: Tx, accountId: string) {
  await tx.session.deleteMany({ where: { accountId } });
  await tx.passkey.deleteMany({ where: { accountId } });
  await tx.knownDevice.deleteMany({ where: { accountId } });
}

export const noAuthenticator = { totpSecret: null, totpConfirmedAt: null, totpLastStep: 0 };

/** And the password, the authenticator and the recovery codes. Who they are at the hospital's provider is the provider's to end. */
export async function closeWaysIn(tx: Tx, accountId: string) {
  await closeDevices(tx, accountId);
  await tx.recoveryCode.deleteMany({ where: { accountId } });
  const data = { passwordHash: null, ...noAuthenticator };
  await tx.staffProfile.update({ where: { accountId }, data, select: { accountId: true } });
}
