import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { Problem } from '@/lib/errors';
import { hashOf } from '@/lib/secrets';
import { alive } from './sessions';

/** The member who gave a password and no second factor yet. @throws Problem `signInRefused` */
export async function halfSession(token: string) {
  const where = { tokenHash: hashOf(token), kind: 'staff', mfaAt: null, ...alive() } as const;
  const session = await asActor(theSystem, (tx) =>
    tx.session.findUnique({ where, include: { account: { include: { staff: true } } } }),
  );
  if (!session?.account.staff) throw new Problem('signInRefused');
  const { account, id } = session;
  return { id, account, role: session.account.staff.role };
}
