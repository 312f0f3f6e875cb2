import { afterEach, expect, test } from 'vitest';
import { theSystem } from '@/lib/access/actor';
import { asActor } from '@/lib/access/as-actor';
import { fromNowhere } from '@/lib/accounts/arrival';
import { completeSignIn } from '@/lib/accounts/complete-sign-in';
import { giveSecondFactor } from '@/lib/accounts/give-second-factor';
import { forgetOldSessions } from '@/lib/accounts/jobs';
import { hashOfSpoken, isSpoken } from '@/lib/accounts/spoken-codes';
import { readSession } from '@/lib/auth/session-rows';
import { moveClock, now } from '@/lib/clock';
import { StaffRole } from '@/lib/db/generated/enums';
import { newId } from '@/lib/db/id';
import { staffSignIn } from '@/lib/hospital/sign-in';
import { hashOf } from '@/lib/secrets';
import { askRecovery } from '@/lib/staff/ask-recovery';
import { beginAgain } from '@/lib/staff/begin-again';
import { changeRole } from '@/lib/staff/change-role';
import { consentToRecovery } from '@/lib/staff/consent-to-recovery';
import { letBeginAgain } from '@/lib/staff/let-begin-again';
import { findMember, listRecoveries, readBeginning, readRecovery } from '@/lib/staff/queries';
import { replaceSecondFactor } from '@/lib/staff/replace-second-factor';
import { resumeStaff } from '@/lib/staff/resume-staff';
import { suspendStaff } from '@/lib/staff/suspend-staff';
import { takeBackBeginning } from '@/lib/staff/take-back-beginning';
import { withdrawConsent } from '@/lib/staff/withdraw-consent';
import { aPerson, somewhere } from '@/tests/support/accounts';
import { db } from '@/tests/support/database';
import { aColleague, codeOf, codeOfLink, entriesOf, halfOf, mailedLink, wholeOf } from '@/tests/support/staff';

afterEach(() => moveClock(null));

const name = { name: 'Kim Rivera' };
const password = 'five brown hares by night';
const minute = 60_000;
const later = (minutes: number) => moveClock(new Date(now().getTime() + minutes * minute));

type Colleague = Awaited<ReturnType<typeof aColleague>>;

/** Somebody who cannot get in, an administrator and another colleague. */
async function people() {
  const roles = ['physician', 'administrator', 'coordinator'] as const;
  const [member, administrator, coordinator] = await Promise.all(roles.map(aColleague));
  return { member: member!, administrator: administrator!, coordinator: coordinator! };
}

const openOf = ({ id }: Colleague) => db().factorRecovery.findFirstOrThrow({ where: { accountId: id, endedAt: null } });

/** An administrator has let the member begin again; the link is in their mailbox. */
async function aBeginning() {
  const all = await people();
  await letBeginAgain(all.administrator.actor, all.member.id);
  const given = await openOf(all.member);
  return { ...all, given, link: await mailedLink(all.member.email, 'recoveryBegun') };
}

const tell = async ({ actor }: Colleague, recoveryId: string) => (await consentToRecovery(actor, recoveryId, name))!;

/** And a colleague has read the code out. */
async function aConfirmedBeginning() {
  const begun = await aBeginning();
  return { ...begun, code: await tell(begun.coordinator, begun.given.id) };
}

const use = (token: string, code: string) => beginAgain(token, { code, password }, somewhere());

/** The link of the second step, which is in no mail. */
const linkOf = async (token: string) =>
  (await db().oneTimeLink.findFirstOrThrow({ where: { hash: hashOf(token) }, select: { id: true } })).id;

const templatesTo = async (recipient: string) =>
  (await db().mail.findMany({ where: { recipient }, orderBy: { id: 'asc' } })).map(({ template }) => template);

test('what opened the account ends when an administrator gives it, and link and code lead to a password and a factor', async () => {
  const { member, administrator, coordinator } = await people();
  const [session, half] = [await wholeOf(member), await halfOf(member.email)];
  await db().passkey.create({ data: aKeyOf(member.id) });
  await letBeginAgain(administrator.actor, member.id);
  expect(await readSession(session.token)).toBeNull();
  expect(await readSession(half.token)).toBeNull();
  await expect(giveSecondFactor(half.token, member.recoveryCodes[0]!)).rejects.toThrow('signInRefused');
  await expect(halfOf(member.email)).rejects.toThrow('signInRefused');
  const where = { accountId: member.id };
  expect(await db().passkey.count({ where })).toBe(0);
  expect(await db().knownDevice.count({ where })).toBe(0);
  expect(await db().recoveryCode.count({ where })).toBe(0);
  expect(await db().staffProfile.findUnique({ where })).toMatchObject({ passwordHash: null, totpSecret: null });

  const { id } = await openOf(member);
  const link = await mailedLink(member.email, 'recoveryBegun');
  expect(await readBeginning(link.token)).toEqual({ email: member.email });
  const next = await use(link.token, ` ${(await tell(coordinator, id)).toLowerCase()} `);
  await expect(halfOf(member.email, password)).rejects.toThrow('signInRefused');
  const second = await linkOf(next);
  const codes = await replaceSecondFactor(next, { code: codeOfLink(second) }, somewhere());
  await expect(giveSecondFactor((await halfOf(member.email, password)).token, codes[0]!)).resolves.toBeTruthy();
  const again = await halfOf(member.email, password);
  await expect(giveSecondFactor(again.token, codeOf(member.totpSecret))).rejects.toThrow();
  await expect(halfOf(member.email)).rejects.toThrow('signInRefused');
  expect(await templatesTo(member.email)).toEqual(['recoveryBegun', 'recoveryConfirmed', 'recoveryAnew']);
  const trail = await db().auditEntry.findMany({
    where: { details: { path: ['recoveryId'], equals: id } },
    orderBy: { id: 'asc' },
  });
  expect(trail.map(({ action, actorId }) => [action, actorId])).toEqual([
    ['recovery.begun', administrator.id],
    ['recovery.consented', coordinator.id],
    ['recovery.passwordChosen', member.id],
    ['recovery.done', member.id],
  ]);
  expect(JSON.stringify(await db().factorRecovery.findUnique({ where: { id } }))).not.toContain('argon2');
});

const aKeyOf = (accountId: string) => ({
  id: newId(),
  accountId,
  credentialId: newId(),
  publicKey: new Uint8Array([1]),
  counter: 0n,
  name: 'phone',
  createdAt: now(),
});

test('the mailbox alone opens nothing: not before a colleague confirmed, and not with a code that is made up', async () => {
  const { member, coordinator, given, link } = await aBeginning();
  await expect(use(link.token, '')).rejects.toThrow('wrongSpokenCode');
  await expect(use(link.token, '2345-2345')).rejects.toThrow('wrongSpokenCode');
  const code = await tell(coordinator, given.id);
  await expect(use(link.token, '2345-2345')).rejects.toThrow('wrongSpokenCode');
  expect(await entriesOf(member.id, 'account.signInRefused')).toHaveLength(3);
  await expect(use(link.token, code)).resolves.toBeTruthy();
});

test('a code is tried ten times, whatever the addresses are', async () => {
  const { link, code } = await aConfirmedBeginning();
  for (let tried = 0; tried < 10; tried++)
    await expect(use(link.token, '2345-2345')).rejects.toThrow('wrongSpokenCode');
  await expect(use(link.token, code)).rejects.toThrow('tooMany');
});

test('the link is used once: not twice, not by two at once, and not as the link of another step', async () => {
  const { link, code } = await aConfirmedBeginning();
  const tries = await Promise.allSettled([use(link.token, code), use(link.token, code)]);
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(use(link.token, code)).rejects.toThrow('alreadyUsed');
  expect(await readBeginning(link.token)).toBeNull();
  const given = { code: codeOfLink(link.id) };
  await expect(replaceSecondFactor(link.token, given, somewhere())).rejects.toThrow('linkExpired');
});

test('who reads the mailbox does not overtake whoever chose the password: the second step is in no mail', async () => {
  const { member, link, code } = await aConfirmedBeginning();
  const next = await use(link.token, code);
  const mailed = await db().mail.findMany({ where: { recipient: member.email } });
  expect(mailed.map(({ linkId }) => linkId)).not.toContain(await linkOf(next));
  expect(await readRecovery(link.token)).toBeNull();
  expect(await readRecovery(next)).toMatchObject({ email: member.email });
});

test('link and second step end by themselves', async () => {
  const { link, code } = await aConfirmedBeginning();
  later(staffSignIn.beginAgainMinutes - 1);
  const next = await use(link.token, code);
  later(29);
  expect(await readRecovery(next)).not.toBeNull();
  later(2);
  expect(await readRecovery(next)).toBeNull();
  const late = await aConfirmedBeginning();
  later(staffSignIn.beginAgainMinutes);
  await expect(use(late.link.token, late.code)).rejects.toThrow('linkExpired');
});

test('what waited in a beginning that nobody finished is forgotten overnight', async () => {
  const { given, link, code } = await aConfirmedBeginning();
  await use(link.token, code);
  const waits = async () => (await db().factorRecovery.findUniqueOrThrow({ where: { id: given.id } })).passwordHash;
  await forgetOldSessions.run({});
  expect(await waits()).not.toBeNull();
  later(60);
  await forgetOldSessions.run({});
  expect(await waits()).toBeNull();
});

test('the code of one beginning does not open another, and an earlier link nothing', async () => {
  const [one, other] = [await aConfirmedBeginning(), await aConfirmedBeginning()];
  await expect(use(one.link.token, other.code)).rejects.toThrow('wrongSpokenCode');
  await letBeginAgain(one.administrator.actor, one.member.id);
  await expect(use(one.link.token, one.code)).rejects.toThrow('linkExpired');
  const { token } = await mailedLink(one.member.email, 'recoveryBegun');
  await expect(use(token, one.code)).rejects.toThrow('wrongSpokenCode');
});

test('nobody lets themselves begin again, and who gave it or began does not confirm it', async () => {
  const { member, administrator, given } = await aBeginning();
  await expect(letBeginAgain(administrator.actor, administrator.id)).rejects.toThrow('notYourself');
  for (const one of [administrator, member]) await expect(tell(one, given.id)).rejects.toThrow('notYourself');
  expect((await openOf(member)).spokenHash).toBeNull();
});

test('to anybody but an administrator there is no such door, and a person is no member of staff', async () => {
  const { member, administrator } = await people();
  const { member: other } = await aBeginning();
  for (const role of Object.values(StaffRole).filter((one) => one !== 'administrator')) {
    const { actor } = await aColleague(role);
    await expect(letBeginAgain(actor, member.id)).rejects.toThrow('notFound');
    await expect(takeBackBeginning(actor, other.id)).rejects.toThrow('notFound');
    await expect(findMember(actor, member.id)).rejects.toThrow('notFound');
  }
  const { id } = await aPerson();
  await expect(letBeginAgain({ kind: 'person', id, follows: [] }, member.id)).rejects.toThrow('notFound');
  await expect(letBeginAgain(administrator.actor, id)).rejects.toThrow('notFound');
  await expect(letBeginAgain(administrator.actor, 'made up')).rejects.toThrow('notFound');
  await expect(wholeOf(member)).resolves.toBeTruthy();
});

test('a member who is suspended does not begin again, and a suspension ends what was given', async () => {
  const { member, administrator, link, code } = await aConfirmedBeginning();
  await suspendStaff(administrator.actor, member.id);
  await expect(use(link.token, code)).rejects.toThrow('linkExpired');
  await expect(letBeginAgain(administrator.actor, member.id)).rejects.toThrow('memberSuspended');
  await resumeStaff(administrator.actor, member.id);
  await expect(use(link.token, code)).rejects.toThrow('linkExpired');
  await expect(letBeginAgain(administrator.actor, member.id)).resolves.toBeUndefined();
});

test('a suspension holds by itself, whoever wrote it', async () => {
  const { member, link, code } = await aConfirmedBeginning();
  await db().account.update({ where: { id: member.id }, data: { suspendedAt: now() } });
  await expect(use(link.token, code)).rejects.toThrow('linkExpired');
});

test('who was suspended after choosing a password sets up no factor', async () => {
  const { member, administrator, link, code } = await aConfirmedBeginning();
  const next = await use(link.token, code);
  await suspendStaff(administrator.actor, member.id);
  const given = { code: codeOfLink(await linkOf(next)) };
  await expect(replaceSecondFactor(next, given, somewhere())).rejects.toThrow('linkExpired');
});

test('what an administrator gave falls with the administrator, and with the colleague who confirmed', async () => {
  const [second, { coordinator, ...first }] = [await aColleague('administrator'), await aConfirmedBeginning()];
  await suspendStaff(second.actor, coordinator.id);
  await expect(use(first.link.token, first.code)).rejects.toThrow('wrongSpokenCode');
  const other = await aConfirmedBeginning();
  await changeRole(second.actor, other.administrator.id, { role: 'finance' });
  await expect(use(other.link.token, other.code)).rejects.toThrow('linkExpired');
  expect(await listRecoveries(second.actor)).not.toContainEqual(expect.objectContaining({ id: other.given.id }));
});

test('a confirmation that is taken back takes its code along, and a password that was chosen with it', async () => {
  const { coordinator, given, link, code } = await aConfirmedBeginning();
  await withdrawConsent(coordinator.actor, given.id);
  await expect(use(link.token, code)).rejects.toThrow('wrongSpokenCode');
  const next = await use(link.token, await tell(coordinator, given.id));
  await expect(tell(await aColleague('nurseOnDuty'), given.id)).rejects.toThrow('alreadyDone');
  await withdrawConsent(coordinator.actor, given.id);
  expect(await readRecovery(next)).toBeNull();
});

test('the code of a colleague who took the confirmation back opens nothing, though another still confirms', async () => {
  const { given, link } = await aConfirmedBeginning();
  const nurse = await aColleague('nurseOnDuty');
  const code = await tell(nurse, given.id);
  await withdrawConsent(nurse.actor, given.id);
  await expect(use(link.token, code)).rejects.toThrow('wrongSpokenCode');
});

test('a code is good for its own beginning, and none where none was made', () => {
  const stored = hashOfSpoken('one', '2345-2345');
  expect([isSpoken(stored, 'one', '23452345'), isSpoken(stored, 'other', '2345-2345')]).toEqual([true, false]);
  expect(isSpoken(null, 'one', '')).toBe(false);
});

test('of two codes the last one counts', async () => {
  const { given, link, code } = await aConfirmedBeginning();
  const newer = await tell(await aColleague('nurseOnDuty'), given.id);
  await expect(use(link.token, code)).rejects.toThrow('wrongSpokenCode');
  await expect(use(link.token, newer)).resolves.toBeTruthy();
});

test('an administrator takes a beginning back, and never what the member asked for', async () => {
  const { member, administrator, link, code } = await aConfirmedBeginning();
  await takeBackBeginning(administrator.actor, member.id);
  await expect(use(link.token, code)).rejects.toThrow('linkExpired');
  await expect(takeBackBeginning(administrator.actor, member.id)).rejects.toThrow('notFound');
  expect(await templatesTo(member.email)).toContain('recoveryWithdrawn');
  const asker = await aColleague('finance');
  await askRecovery((await halfOf(asker.email)).token);
  await expect(takeBackBeginning(administrator.actor, asker.id)).rejects.toThrow('notFound');
});

test('a member gets a few links in an hour', async () => {
  const { member, administrator } = await people();
  for (let given = 0; given < 5; given++) await letBeginAgain(administrator.actor, member.id);
  await expect(letBeginAgain(administrator.actor, member.id)).rejects.toThrow('tooMany');
});

test('of two administrators who let each other begin again, one keeps the house', async () => {
  const [one, other] = [await aColleague('administrator'), await aColleague('administrator')];
  const tries = await Promise.allSettled([letBeginAgain(one.actor, other.id), letBeginAgain(other.actor, one.id)]);
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect(tries).toContainEqual(expect.objectContaining({ reason: expect.objectContaining({ code: 'signInAgain' }) }));
});

test('who signs in at the hospital meanwhile has lost nothing: the beginning ends', async () => {
  const { member, link, code } = await aConfirmedBeginning();
  await asActor(theSystem, async (tx) => {
    const account = await tx.account.findUniqueOrThrow({ where: { id: member.id } });
    await completeSignIn(tx, account, 'hospital', fromNowhere);
  });
  await expect(use(link.token, code)).rejects.toThrow('linkExpired');
});

test('the pages say how far it has come: to the administrator, and to a colleague who may confirm', async () => {
  const { member, administrator, coordinator, given, link, code } = await aConfirmedBeginning();
  const beginning = async () => (await findMember(administrator.actor, member.id)).beginning;
  expect(await beginning()).toMatchObject({ hasBegun: false, givenBy: 'Kim Rivera', signedBy: ['Kim Rivera'] });
  const seen = async ({ actor }: Colleague) => (await listRecoveries(actor)).find(({ id }) => id === given.id);
  expect(await seen(coordinator)).toMatchObject({ givenBy: 'Kim Rivera', isGivenByMe: false, isMine: true });
  expect(await seen(administrator)).toMatchObject({ isGivenByMe: true, isMine: false });
  expect(await seen(member)).toBeUndefined();
  await use(link.token, code);
  expect(await beginning()).toMatchObject({ hasBegun: true });
});

test('behind the first wall an administrator ends keys and browsers of a colleague and writes none; anybody else sees none', async () => {
  const { member, administrator, coordinator } = await people();
  await wholeOf(member);
  await db().passkey.create({ data: aKeyOf(member.id) });
  const where = { accountId: member.id };
  const asOne = ({ actor }: Colleague) => ({
    write: () => asActor(actor, (tx) => tx.passkey.updateMany({ where, data: { name: 'mine' } })),
    end: () =>
      asActor(actor, async (tx) => [
        await tx.passkey.deleteMany({ where }),
        await tx.knownDevice.deleteMany({ where }),
      ]),
    make: () => asActor(actor, (tx) => tx.passkey.createMany({ data: aKeyOf(member.id) })),
  });
  for (const one of [coordinator, administrator]) {
    expect(await asOne(one).write()).toEqual({ count: 0 });
    await expect(asOne(one).make()).rejects.toThrow(/row-level security/);
  }
  expect(await asOne(coordinator).end()).toEqual([{ count: 0 }, { count: 0 }]);
  expect(await asOne(administrator).end()).toEqual([{ count: 1 }, { count: 1 }]);
});
