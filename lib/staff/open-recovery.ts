import { peekLink } from '@/lib/accounts/links';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { openRecoveries } from './hold-recovery';

/** The request that a mailed link is for, with its member. Looking changes nothing. @throws Problem `linkExpired`, `alreadyUsed` */
export async function openRecovery(tx: Tx, token: string) {
  const link = await peekLink(tx, token, 'newSecondFactor');
  if (link.usedAt) throw new Problem('alreadyUsed');
  const found = await tx.factorRecovery.findUnique({
    where: { linkId: link.id, ...openRecoveries() },
    include: { account: { include: { staff: true } } },
  });
  const { account } = found ?? {};
  if (!found || !account?.staff || account.suspendedAt) throw new Problem('linkExpired');
  return { id: found.id, linkId: link.id, account, role: account.staff.role, passwordHash: found.passwordHash };
}
