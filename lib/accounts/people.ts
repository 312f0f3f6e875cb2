import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';

/** The account as one that may sign in. @throws Problem `signInRefused` where it is suspended or none */
export async function personToSignIn(tx: Tx, accountId: string | null) {
  const where = { id: accountId ?? '', kind: 'person' as const, suspendedAt: null };
  const account = accountId ? await tx.account.findFirst({ where }) : null;
  if (!account) throw new Problem('signInRefused');
  return account;
}

/** Who signs in is the actor of that, before there is a session. */
export const signingIn = (id: string): Actor => ({ kind: 'person', id, follows: [] });
