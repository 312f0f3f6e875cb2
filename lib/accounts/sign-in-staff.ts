import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { record } from '@/lib/audit/record';
import { passwordMatches } from './passwords';
import { refuseSignIn } from './refuse-sign-in';
import { openSession } from './sessions';

/** The first of two steps: the session that it opens is good for nothing but the second. @throws Problem `signInRefused` */
export async function signInStaff(email: string, password: string, address: string) {
  await countTry(
    ['signInFromAddress', address],
    ['signInOfAccountFromAddress', `${email} ${address}`],
    ['signInOfAccount', email],
  );
  const account = await findStaff(email);
  const matches = await passwordMatches(account?.staff?.passwordHash ?? undefined, password);
  if (!account?.staff || !matches || account.suspendedAt)
    return refuseSignIn('signInRefused', { accountId: account?.id, by: 'password' });
  const actor: Actor = { kind: 'staff', id: account.id, role: account.staff.role };
  return asActor(actor, async (tx) => {
    await record(tx, actor, 'account.passwordGiven', { accountId: account.id });
    return openSession(tx, account);
  });
}

const findStaff = (email: string) =>
  asActor(theSystem, (tx) =>
    tx.account.findUnique({ where: { kind_email: { kind: 'staff', email } }, include: { staff: true } }),
  );
