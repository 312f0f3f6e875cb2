import { peekLink } from '@/lib/accounts/links';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';

/** The invitation that a mailed link is for, while it is open. Looking changes nothing. @throws Problem `linkExpired`, `alreadyUsed` */
export async function openInvitation(tx: Tx, token: string) {
  const link = await peekLink(tx, token, 'joinStaff');
  const found = await tx.staffInvitation.findUnique({ where: { linkId: link.id, withdrawnAt: null } });
  if (!found) throw new Problem('linkExpired');
  if (found.acceptedAt) throw new Problem('alreadyUsed');
  return found;
}
