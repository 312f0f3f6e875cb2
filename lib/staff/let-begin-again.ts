import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { countTry } from '@/lib/access/limits';
import { authorizeDoor } from '@/lib/access/permissions';
import { endRecoveries } from '@/lib/accounts/end-recoveries';
import { issueLink } from '@/lib/accounts/links';
import { readId } from '@/lib/accounts/read-id';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { staffSignIn } from '@/lib/hospital/sign-in';
import { closeWaysIn } from './close-ways-in';
import { openRecoveries } from './hold-recovery';
import { holdOtherStaff } from './hold-staff';
import { tellMember } from './tell-member';

/**
 * An administrator lets a colleague begin again who cannot get in: everything that opened the account ends now, and a link to a
 * new beginning goes to the colleague's own address. Given once more, the link before opens nothing.
 * @throws Problem `notFound`, `notYourself`, `memberSuspended`, `tooMany`
 */
export async function letBeginAgain(actor: Actor, staffId: string) {
  authorizeDoor(actor, 'staff.manage');
  await countTry(['beginningOfMember', readId(staffId)], ['beginningByAccount', idOf(actor)!]);
  await asActor(actor, async (tx) => {
    const { id, suspendedAt } = await holdOtherStaff(tx, actor, staffId);
    await refuseOneWhoBegins(tx, idOf(actor)!);
    if (suspendedAt) throw new Problem('memberSuspended');
    await closeWaysIn(tx, id);
    await endRecoveries(tx, id);
    const { recoveryId, until, linkId } = await newBeginning(tx, id, idOf(actor)!);
    await tellMember(tx, id, 'recoveryBegun', { until, linkId });
    await record(tx, actor, 'recovery.begun', { accountId: id, recoveryId });
  });
}

/** Of two administrators who let each other begin again at once, the second is out already: one of them keeps the house. */
async function refuseOneWhoBegins(tx: Tx, accountId: string) {
  const begins = { ...openRecoveries(), accountId, beganById: { not: null } };
  if ((await tx.factorRecovery.count({ where: begins })) > 0) throw new Problem('signInAgain');
}

async function newBeginning(tx: Tx, accountId: string, beganById: string) {
  const [recoveryId, askedAt] = [newId(), now()];
  const expiresAt = new Date(askedAt.getTime() + staffSignIn.beginAgainMinutes * 60_000);
  const { id: beginLinkId } = await issueLink(tx, { purpose: 'beginAgain', accountId, expiresAt });
  const row = { id: recoveryId, accountId, askedAt, expiresAt, beganById, beginLinkId };
  await tx.factorRecovery.create({ data: row, select: { id: true } });
  return { recoveryId, until: expiresAt, linkId: beginLinkId };
}
