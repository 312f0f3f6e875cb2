import type { Tx } from '@/lib/db/tx';
import { hashOf } from '@/lib/secrets';
import { totpSecretOfLink } from './one-time-codes';

/**
 * The secret that a signed-in member is offered: the same each time the page is shown, in no row before a code of it was given,
 * and another one after each set-up and removal. @throws where the account is no member of staff
 */
export async function offeredSecret(tx: Tx, accountId: string, sessionToken: string) {
  const { totpChanges } = await tx.staffProfile.findUniqueOrThrow({ where: { accountId } });
  return totpSecretOfLink(`of ${accountId}, change ${totpChanges}, session ${hashOf(sessionToken)}`);
}
