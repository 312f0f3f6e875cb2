import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { record } from '@/lib/audit/record';
import type { Arrival } from './arrival';
import { completeSignIn } from './complete-sign-in';
import type { Identity } from './prove-identity';
import { refuseSignIn } from './refuse-sign-in';

/** The provider stands for both factors. Nobody is found by an address. @throws Problem `identityUnknown` */
export async function signInByIdentity({ issuer, subject }: Identity, arrival: Arrival) {
  const found = await asActor(theSystem, (tx) =>
    tx.staffIdentity.findUnique({
      where: { issuer_subject: { issuer, subject } },
      include: { account: { include: { staff: true } } },
    }),
  );
  const account = found?.account;
  if (!account?.staff || account.suspendedAt)
    return refuseSignIn('identityUnknown', { accountId: account?.id, by: 'hospital' });
  const actor: Actor = { kind: 'staff', id: account.id, role: account.staff.role };
  return asActor(actor, async (tx) => {
    await record(tx, actor, 'account.signedIn', { by: 'hospital' });
    return completeSignIn(tx, account, 'hospital', arrival);
  });
}
