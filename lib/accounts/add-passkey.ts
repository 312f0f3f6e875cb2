import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { spendChallenge } from './challenges';
import { newPasskey } from './prove-passkey';
import type { NewPasskey } from './schema';
import { tellOfFactor } from './tell-of-factor';

/** One more passkey of a member of staff, under the name by which they know the device. */
export async function addPasskey(actor: Actor, { name, passkey }: NewPasskey) {
  authorizeDoor(actor, 'account.keep');
  const accountId = idOf(actor)!;
  const { row, challenge } = await newPasskey(`account ${accountId}`, passkey, name);
  await asActor(actor, async (tx) => {
    await spendChallenge(tx, challenge);
    await tx.passkey.create({ data: { ...row, accountId }, select: { id: true } });
    await tellOfFactor(tx, actor, 'passkeyAdded');
    await record(tx, actor, 'account.passkeyAdded', { passkeyId: row.id });
  });
}
