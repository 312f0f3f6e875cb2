import { type Actor, idOf } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { authorizeDoor } from '@/lib/access/permissions';
import { issueLink } from '@/lib/accounts/links';
import { hashOfSpoken, newSpokenCode } from '@/lib/accounts/spoken-codes';
import { record } from '@/lib/audit/record';
import { now } from '@/lib/clock';
import type { FactorRecovery } from '@/lib/db/generated/client';
import { newId } from '@/lib/db/id';
import type { Tx } from '@/lib/db/tx';
import { Problem } from '@/lib/errors';
import { sameName } from '@/lib/people/same-name';
import { areEnough } from './are-enough';
import { holdRecovery } from './hold-recovery';
import { tellMember } from './tell-member';

type Staff = Extract<Actor, { kind: 'staff' }>;

/**
 * A colleague confirms, with their own name, that it is this member who asks. The second of two, one of them an administrator
 * or a lead, sends the link. Where an administrator let the member begin again, it resolves to the code to read out, which
 * nobody sees a second time. @throws Problem `notFound`, `notYourself`, `nameDiffers`
 */
export const consentToRecovery = (actor: Actor, recoveryId: string, { name }: { name: string }) =>
  asActor(actor, async (tx) => {
    authorizeDoor(actor, 'recovery.consent');
    const asked = await holdRecovery(tx, actor, recoveryId);
    await refuseOtherName(tx, actor, name);
    await sign(tx, actor as Staff, asked.id, name);
    await tellMember(tx, asked.accountId, 'recoveryConfirmed');
    await record(tx, actor, 'recovery.consented', { accountId: asked.accountId, recoveryId: asked.id });
    if (asked.beganById) return giveCode(tx, asked);
    if (!asked.linkId && (await areEnough(tx, asked.id))) await sendLink(tx, actor, asked);
    return null;
  });

/** One at a time: whoever confirms last has the one that counts. */
async function giveCode(tx: Tx, { id, linkId }: FactorRecovery) {
  if (linkId) throw new Problem('alreadyDone');
  const code = newSpokenCode();
  await tx.factorRecovery.update({ where: { id }, data: { spokenHash: hashOfSpoken(id, code) }, select: { id: true } });
  return code;
}

async function refuseOtherName(tx: Tx, actor: Actor, name: string) {
  const { writtenName } = await tx.account.findUniqueOrThrow({ where: { id: idOf(actor)! } });
  if (!sameName(name, writtenName)) throw new Problem('nameDiffers');
}

async function sign(tx: Tx, { id: accountId, role }: Staff, recoveryId: string, signedAs: string) {
  const signed = { role, signedAs, createdAt: now(), withdrawnAt: null };
  await tx.recoveryConsent.upsert({
    where: { recoveryId_accountId: { recoveryId, accountId } },
    create: { ...signed, id: newId(), recoveryId, accountId },
    update: signed,
    select: { id: true },
  });
}

async function sendLink(tx: Tx, actor: Actor, { id, accountId, expiresAt }: FactorRecovery) {
  const { id: linkId } = await issueLink(tx, { purpose: 'newSecondFactor', accountId, expiresAt });
  await tx.factorRecovery.update({ where: { id }, data: { linkId }, select: { id: true } });
  await tx.session.deleteMany({ where: { accountId } });
  await tellMember(tx, accountId, 'recoveryReady', { until: expiresAt, linkId });
  await record(tx, actor, 'recovery.linkSent', { accountId, recoveryId: id });
}
