import { peekLink } from '@/lib/accounts/links';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { openRecoveries } from './hold-recovery';

/** The new beginning that a mailed link is for, with its member. Looking changes nothing. @throws Problem `linkExpired`, `alreadyUsed` */
export async function openBeginning(tx: Tx, token: string) {
  const link = await peekLink(tx, token, 'beginAgain');
  if (link.usedAt) throw new Problem('alreadyUsed');
  const found = await tx.factorRecovery.findUnique({
    where: { beginLinkId: link.id, ...openRecoveries() },
    include: { account: { include: { staff: true } } },
  });
  if (!found?.account.staff || found.account.suspendedAt) throw new Problem('linkExpired');
  return { ...found, beginLinkId: link.id, role: found.account.staff.role };
}
