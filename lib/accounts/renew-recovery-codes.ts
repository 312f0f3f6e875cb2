import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { newRecoveryCodes, replaceRecoveryCodes } from './recovery-codes';
import { tellOfFactor } from './tell-of-factor';

/** Ten new codes, shown once; the old ones open nothing any more. */
export async function renewRecoveryCodes(actor: Actor) {
  const codes = newRecoveryCodes();
  await asActor(actor, async (tx) => {
    authorizeDoor(actor, 'account.keep');
    await replaceRecoveryCodes(tx, idOf(actor)!, codes);
    await tellOfFactor(tx, actor, 'codesRenewed');
    await record(tx, actor, 'account.recoveryCodesRenewed', {});
  });
  return codes;
}
