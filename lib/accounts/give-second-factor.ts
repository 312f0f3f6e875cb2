import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { hashOf } from '@/lib/secrets';
import { takeCode } from './one-time-codes';
import { takeRecoveryCode } from './recovery-codes';
import { alive, openSession } from './sessions';

/**
 * The second of two steps, with six digits or a recovery code: ends the half session of `token` and opens a whole one
 * under a new token. @throws Problem `signInRefused` without a half session, `wrongCode`
 */
export async function giveSecondFactor(token: string, code: string) {
  const { id, account } = await halfSession(token);
  await countTry(['secondFactorOfAccount', account.id]);
  const actor: Actor = { kind: 'staff', id: account.id, role: account.staff!.role };
  const opened = await asActor(actor, async (tx) => {
    const by = await factorOf(tx, account.id, code);
    if (!by) return null;
    await endHalf(tx, id);
    await record(tx, actor, 'account.signedIn', { by });
    return openSession(tx, account, now());
  });
  return opened ?? refuseCode(account.id);
}

async function halfSession(token: string) {
  const where = { tokenHash: hashOf(token), kind: 'staff', mfaAt: null, ...alive() } as const;
  const session = await asActor(theSystem, (tx) =>
    tx.session.findUnique({ where, include: { account: { include: { staff: true } } } }),
  );
  if (!session?.account.staff) throw new Problem('signInRefused');
  return session;
}

async function factorOf(tx: Tx, accountId: string, code: string) {
  if (/^\d{6}$/.test(code)) return (await takeCode(tx, accountId, code)) ? 'code' : null;
  return (await takeRecoveryCode(tx, accountId, code)) ? 'recoveryCode' : null;
}

/** Of two that race with two good codes, one finds the half session gone. */
async function endHalf(tx: Tx, id: string) {
  const { count } = await tx.session.deleteMany({ where: { id } });
  if (count === 0) throw new Problem('signInRefused');
}

async function refuseCode(accountId: string): Promise<never> {
  await asActor(theSystem, (tx) => record(tx, theSystem, 'account.signInRefused', { accountId, by: 'code' }));
  throw new Problem('wrongCode');
}
