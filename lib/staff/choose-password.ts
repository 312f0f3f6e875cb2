import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { hashOfPassword } from '@/lib/accounts/passwords';
import { openInvitation } from './open-invitation';

/** The first of two steps of joining. It waits with the invitation: there is no account before its second factor. */
export async function choosePassword(token: string, password: string, address: string) {
  await countTry(['signInFromAddress', address]);
  const passwordHash = await hashOfPassword(password);
  await asActor(theSystem, async (tx) => {
    const { id } = await openInvitation(tx, token);
    await tx.staffInvitation.update({ where: { id }, data: { passwordHash }, select: { id: true } });
  });
}
