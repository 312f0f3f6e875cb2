import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';

/** Keeps what a member signs in with: of two removals at once the second sees what the first has left. */
export const holdFactors = (tx: Tx, accountId: string) =>
  tx.$queryRaw`SELECT 1 FROM "StaffProfile" WHERE "accountId" = ${accountId}::uuid FOR UPDATE`;

type Without = { accountId: string; passkeyId?: string; app?: boolean };

/** @throws Problem `lastFactor` where nothing would be left without this */
export async function keepAFactor(tx: Tx, { accountId, passkeyId, app = false }: Without) {
  const passkeys = await tx.passkey.count({ where: { accountId, ...(passkeyId && { id: { not: passkeyId } }) } });
  const apps = app ? 0 : await tx.staffProfile.count({ where: { accountId, totpConfirmedAt: { not: null } } });
  const identities = await tx.staffIdentity.count({ where: { accountId } });
  if (passkeys + apps + identities === 0) throw new Problem('lastFactor');
}
