import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { authorizeDoor } from '@/lib/access/permissions';
import { record } from '@/lib/audit/record';
import { Problem } from '@/lib/errors';
import { confirmedTotp } from './one-time-codes';
import { holdFactors } from './other-factors';
import { offeredSecret } from './own-authenticator';
import { tellOfFactor } from './tell-of-factor';

/**
 * An authenticator app beside the passkeys, or in the place of the one before, once it has shown a code.
 * @throws Problem `wrongCode`, `clockMayBeWrong`, `tooMany`; `notFound` for who has no password, which comes before the code
 */
export async function setUpAuthenticator(actor: Actor, code: string, sessionToken: string) {
  authorizeDoor(actor, 'account.keep');
  const accountId = idOf(actor)!;
  await countTry(['secondFactorOfAccount', accountId]);
  await asActor(actor, async (tx) => {
    await holdFactors(tx, accountId);
    const { passwordHash, totpSecret } = await tx.staffProfile.findUniqueOrThrow({ where: { accountId } });
    if (!passwordHash) throw new Problem('notFound');
    const app = confirmedTotp(await offeredSecret(tx, accountId, sessionToken), code);
    const data = { ...app, totpChanges: { increment: 1 } };
    await tx.staffProfile.update({ where: { accountId }, data, select: { accountId: true } });
    await tellOfFactor(tx, actor, 'appAdded');
    await record(tx, actor, 'account.authenticatorSet', { instead: totpSecret !== null });
  });
}
