import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import type { Arrival } from '@/lib/accounts/arrival';
import { completeSignIn } from '@/lib/accounts/complete-sign-in';
import type { Identity } from '@/lib/accounts/prove-identity';
import { refuseSignIn } from '@/lib/accounts/refuse-sign-in';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import { becomeStaff } from './become-staff';

const noSecrets = { passwordHash: null, totpSecret: null, totpConfirmedAt: null, totpLastStep: 0 };

/** Whoever holds the invitation joins as who they are at the hospital's provider, whatever address that has. */
export async function joinByIdentity(token: string, { issuer, subject }: Identity, arrival: Arrival) {
  const taken = await asActor(theSystem, (tx) => tx.staffIdentity.count({ where: { issuer, subject } }));
  if (taken > 0) return refuseSignIn('identityTaken', { by: 'hospital', why: 'taken' });
  return asActor(theSystem, async (tx) => {
    const account = await becomeStaff(tx, token, noSecrets);
    const actor: Actor = { kind: 'staff', id: account.id, role: account.role };
    const data = { id: newId(), accountId: account.id, issuer, subject, createdAt: now() };
    await tx.staffIdentity.create({ data, select: { id: true } });
    await record(tx, actor, 'staff.joined', { accountId: account.id, role: account.role, by: 'hospital' });
    return completeSignIn(tx, account, 'hospital', arrival);
  });
}
