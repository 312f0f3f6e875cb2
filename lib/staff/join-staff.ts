import { type Actor, theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { spendChallenge } from '@/lib/accounts/challenges';
import { newRecoveryCodes, replaceRecoveryCodes } from '@/lib/accounts/recovery-codes';
import { record } from '@/lib/audit/record';
import { Problem } from '@/lib/errors';
import { becomeStaff } from './become-staff';
import { type GivenFactor, provenFactor } from './new-factor';
import { openInvitation } from './open-invitation';

/** The second of two steps of joining: with a second factor the account begins. Resolves to its recovery codes, shown once. */
export async function joinStaff(token: string, given: GivenFactor, address: string) {
  await countTry(['signInFromAddress', address]);
  const { linkId, passwordHash } = await asActor(theSystem, (tx) => openInvitation(tx, token));
  if (!passwordHash) throw new Problem('incomplete');
  await countTry(['secondFactorOfAccount', linkId]);
  const { totp, key } = await provenFactor(linkId, given);
  const codes = newRecoveryCodes();
  await asActor(theSystem, async (tx) => {
    const { id, role } = await becomeStaff(tx, token, { passwordHash, ...totp });
    const actor: Actor = { kind: 'staff', id, role };
    if (key) {
      await spendChallenge(tx, key.challenge);
      await tx.passkey.create({ data: { ...key.row, accountId: id }, select: { id: true } });
    }
    await replaceRecoveryCodes(tx, id, codes);
    await record(tx, actor, 'staff.joined', { accountId: id, role, by: key ? 'passkey' : 'code' });
  });
  return codes;
}
