import type { Actor } from '@/lib/access/actor';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import type { Arrival } from './arrival';
import { spendChallenge } from './challenges';
import { completeSignIn } from './complete-sign-in';
import { checkPasskey } from './prove-passkey';
import { refuseSignIn } from './refuse-sign-in';
import type { PasskeyAnswer } from './schema';

/**
 * A passkey whose device has verified its owner is both factors: something held, and a finger, a face or a PIN.
 * @throws Problem `passkeyRefused`
 */
export async function signInByPasskey({ passkey: response }: PasskeyAnswer, arrival: Arrival) {
  await countTry(['signInFromAddress', arrival.address]);
  const held = await findPasskey(response.id);
  if (!held?.account.staff) return refuseSignIn('passkeyRefused', { by: 'passkey', why: 'unknown' });
  const { account } = held;
  const refuse = (why: string) => refuseSignIn('passkeyRefused', { accountId: account.id, by: 'passkey', why });
  if (account.suspendedAt) return refuse('suspended');
  const { why, counter, challenge } = await checkPasskey(held, response);
  if (why !== undefined) return refuse(why);
  const actor: Actor = { kind: 'staff', id: account.id, role: held.account.staff.role };
  return asActor(actor, async (tx) => {
    await spendChallenge(tx, challenge);
    await countOn(tx, held, counter);
    await record(tx, actor, 'account.signedIn', { by: 'passkey', passkeyId: held.id });
    return completeSignIn(tx, account, 'passkey', arrival);
  });
}

const findPasskey = (credentialId: string) =>
  asActor(theSystem, (tx) =>
    tx.passkey.findUnique({ where: { credentialId }, include: { account: { include: { staff: true } } } }),
  );

/** Of two answers that race with one count, one wins: the other may come from a copy. */
async function countOn(tx: Tx, { id, counter: before }: { id: string; counter: bigint }, counter: number) {
  const data = { counter: BigInt(counter), lastUsedAt: now() };
  const { count } = await tx.passkey.updateMany({ where: { id, counter: before }, data });
  if (count === 0) throw new Problem('passkeyRefused');
}
