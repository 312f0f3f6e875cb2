import { now } from '@/lib/clock';
import type { AccountKind } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';
import type { Arrival, SignInWay } from './arrival';
import { endRecoveries } from './end-recoveries';
import { rememberDevice } from './remember-device';
import { openSession } from './sessions';

type SignsIn = { id: string; kind: AccountKind; email: string | null; locale: string; timeZone: string };

/**
 * What every whole sign-in ends with: a session, the browser remembered, its owner told where it is a new one. Whoever
 * can sign in has lost nothing, so that an open request for a new second factor ends.
 */
export async function completeSignIn(tx: Tx, account: SignsIn, how: SignInWay, arrival: Arrival) {
  const at = now();
  await tx.account.update({ where: { id: account.id }, data: { lastSignInAt: at }, select: { id: true } });
  if (account.kind === 'staff') await endRecoveries(tx, account.id);
  await rememberDevice(tx, account, arrival);
  return openSession(tx, account, account.kind === 'staff' ? at : null, { how, arrival });
}
