import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { issueLink, spendLink } from '@/lib/accounts/links';
import { hashOfPassword } from '@/lib/accounts/passwords';
import { refuseSignIn } from '@/lib/accounts/refuse-sign-in';
import type { Beginning } from '@/lib/accounts/schema';
import { isSpoken } from '@/lib/accounts/spoken-codes';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { tokenOfLink } from '@/lib/secrets';
import { areEnough } from './are-enough';
import { openBeginning } from './open-beginning';

const aWhile = 30 * 60_000;

/**
 * The first of two steps: the mailed link is used for its only time, with the code that a colleague read out, and the new password
 * waits. Resolves to the token of the second step, which is in no mail: whoever reads the mailbox does not overtake.
 * @throws Problem `linkExpired`, `alreadyUsed`, `wrongSpokenCode`, `tooMany`
 */
export async function beginAgain(token: string, { code, password }: Beginning, address: string) {
  await countTry(['signInFromAddress', address]);
  const asked = await asActor(theSystem, (tx) => openBeginning(tx, token));
  await countTry(['secondFactorOfAccount', asked.beginLinkId]);
  if (!isSpoken(asked.spokenHash, asked.id, code))
    return refuseSignIn('wrongSpokenCode', { accountId: asked.accountId, by: 'beginAgain' });
  const passwordHash = await hashOfPassword(password);
  return asActor(theSystem, async (tx) => {
    const { id, accountId, role } = await openBeginning(tx, token);
    await spendLink(tx, token, 'beginAgain');
    await refuseUnconfirmed(tx, id);
    const { id: linkId, expiresAt } = await nextLink(tx, accountId);
    await take(tx, { id, spokenHash: asked.spokenHash }, { linkId, expiresAt, passwordHash });
    const actor: Actor = { kind: 'staff', id: accountId, role };
    await record(tx, actor, 'recovery.passwordChosen', { accountId, recoveryId: id });
    return tokenOfLink(linkId);
  });
}

/** Who confirmed is counted as they are at this moment. */
async function refuseUnconfirmed(tx: Tx, id: string) {
  if (!(await areEnough(tx, id))) throw new Problem('wrongSpokenCode');
}

async function nextLink(tx: Tx, accountId: string) {
  const expiresAt = new Date(now().getTime() + aWhile);
  return { ...(await issueLink(tx, { purpose: 'newSecondFactor', accountId, expiresAt })), expiresAt };
}

type Held = { id: string; spokenHash: string | null };
type Next = { linkId: string; expiresAt: Date; passwordHash: string };

/** A code that was replaced or withdrawn since it was looked at is none. */
async function take(tx: Tx, held: Held, next: Next) {
  const { count } = await tx.factorRecovery.updateMany({ where: held, data: { ...next, spokenHash: null } });
  if (count === 0) throw new Problem('wrongSpokenCode');
}
