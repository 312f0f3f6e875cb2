import type { Actor } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { record } from '@/lib/audit/record';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { type Arrival, fromNowhere } from './arrival';
import { completeSignIn } from './complete-sign-in';
import { halfSession } from './half-session';
import { takeCode } from './one-time-codes';
import { takeRecoveryCode } from './recovery-codes';
import { refuseSignIn } from './refuse-sign-in';

/**
 * The second of two steps, with six digits or a recovery code: ends the half session of `token` and opens a whole one
 * under a new token. @throws Problem `signInRefused` without a half session, `wrongCode`, `clockMayBeWrong`
 */
export async function giveSecondFactor(token: string, code: string, arrival: Arrival = fromNowhere) {
  const { id, account, role } = await halfSession(token);
  await countTry(['secondFactorOfAccount', account.id]);
  const actor: Actor = { kind: 'staff', id: account.id, role };
  const opened = await asActor(actor, async (tx) => {
    const by = await factorOf(tx, account.id, code);
    if (by === 'wrongCode' || by === 'clockMayBeWrong') return by;
    await endHalf(tx, id);
    await record(tx, actor, 'account.signedIn', { by });
    return completeSignIn(tx, account, by, arrival);
  });
  if (typeof opened !== 'string') return opened;
  return refuseSignIn(opened, { accountId: account.id, by: 'code' });
}

async function factorOf(tx: Tx, accountId: string, code: string) {
  if (!/^\d{6}$/.test(code)) return (await takeRecoveryCode(tx, accountId, code)) ? 'recoveryCode' : 'wrongCode';
  return takeCode(tx, accountId, code);
}

/** Of two that race with two good codes, one finds the half session gone. */
async function endHalf(tx: Tx, id: string) {
  const { count } = await tx.session.deleteMany({ where: { id } });
  if (count === 0) throw new Problem('signInRefused');
}
