import { afterEach, expect, test } from 'vitest';
import { addPasskey } from '@/lib/accounts/add-passkey';
import { giveSecondFactor } from '@/lib/accounts/give-second-factor';
import { newPasskeyOptions } from '@/lib/accounts/passkey-options';
import { offerAuthenticator, readOwnFactors } from '@/lib/accounts/queries';
import { removeAuthenticator } from '@/lib/accounts/remove-authenticator';
import { removePasskey } from '@/lib/accounts/remove-passkey';
import { renewRecoveryCodes } from '@/lib/accounts/renew-recovery-codes';
import { setUpAuthenticator } from '@/lib/accounts/set-up-authenticator';
import { moveClock, now } from '@/lib/clock';
import { compose } from '@/lib/mail/compose';
import { restoreStaff } from '@/lib/staff/restore-staff';
import { suspendStaff } from '@/lib/staff/suspend-staff';
import { aPassword, aPerson } from '@/tests/support/accounts';
import { anAuthenticator } from '@/tests/support/authenticator';
import { db } from '@/tests/support/database';
import { aColleague, codeOf, entriesOf, halfOf, wholeOf } from '@/tests/support/staff';

afterEach(() => moveClock(null));

const later = (seconds: number) => moveClock(new Date(now().getTime() + seconds * 1000));

type Colleague = Awaited<ReturnType<typeof aColleague>>;

async function addKey({ actor, id, email }: Colleague) {
  const options = await newPasskeyOptions(`account ${id}`, { id, email, name: 'Kim Rivera' });
  await addPasskey(actor, { name: 'phone at work', passkey: anAuthenticator().create(options) });
  return (await db().passkey.findFirstOrThrow({ where: { accountId: id }, orderBy: { createdAt: 'desc' } })).id;
}

/** Who joined with a passkey has a password, codes to recover, and no app. */
async function withPasskeyAlone() {
  const member = await aColleague('physician');
  const { token } = await wholeOf(member);
  const key = await addKey(member);
  await removeAuthenticator(member.actor);
  return { member, token, key };
}

const signIn = async (member: Colleague, code: string) => giveSecondFactor((await halfOf(member.email)).token, code);

/** What each mail said that had changed. */
const changesTold = async ({ email }: Colleague) =>
  (await db().mail.findMany({ where: { recipient: email, template: 'factorChanged' }, orderBy: { id: 'asc' } })).map(
    ({ values }) => (values as { change: string }).change,
  );

test('who joined with a passkey sets up an app, signs in with its code, and may then remove the passkey', async () => {
  const { member, token, key } = await withPasskeyAlone();
  expect((await readOwnFactors(member.actor)).app).toEqual({ since: null, isOffered: true });
  const { secret, replaces } = await offerAuthenticator(member.actor, token);
  expect(replaces).toBe(false);
  await setUpAuthenticator(member.actor, codeOf(secret), token);
  later(31);
  await expect(signIn(member, codeOf(secret))).resolves.toBeTruthy();
  await removePasskey(member.actor, key);
  expect((await readOwnFactors(member.actor)).passkeys).toEqual([]);
  expect(await changesTold(member)).toEqual(['passkeyAdded', 'appRemoved', 'appAdded', 'passkeyRemoved']);
});

test('who joined with an app adds a passkey and removes the app, whose codes then open nothing', async () => {
  const { member } = await withPasskeyAlone();
  later(31);
  await expect(signIn(member, codeOf(member.totpSecret))).rejects.toThrow('wrongCode');
  await expect(signIn(member, member.recoveryCodes[0]!)).resolves.toBeTruthy();
  await expect(removeAuthenticator(member.actor)).rejects.toThrow('notFound');
});

test('the last second factor stays, whichever it is and however many are removed at once', async () => {
  const [{ member, key }, other] = [await withPasskeyAlone(), await aColleague('finance')];
  await expect(removePasskey(member.actor, key)).rejects.toThrow('lastFactor');
  await wholeOf(other);
  await expect(removeAuthenticator(other.actor)).rejects.toThrow('lastFactor');
  const both = await addKey(other);
  const tries = await Promise.allSettled([removeAuthenticator(other.actor), removePasskey(other.actor, both)]);
  expect(tries.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('a new app takes the place of the one before once it has shown a code, and no sooner', async () => {
  const member = await aColleague('coordinator');
  const { token } = await wholeOf(member);
  const { secret, replaces } = await offerAuthenticator(member.actor, token);
  expect(replaces).toBe(true);
  await expect(setUpAuthenticator(member.actor, codeOf(member.totpSecret), token)).rejects.toThrow('wrongCode');
  later(31);
  await expect(signIn(member, codeOf(member.totpSecret))).resolves.toBeTruthy();
  await setUpAuthenticator(member.actor, codeOf(secret), token);
  later(31);
  await expect(signIn(member, codeOf(member.totpSecret))).rejects.toThrow('wrongCode');
  await expect(signIn(member, codeOf(secret))).resolves.toBeTruthy();
  const trail = await db().auditEntry.findMany({ where: { actorId: member.id, action: 'account.authenticatorSet' } });
  expect(trail).toMatchObject([{ details: { instead: true } }]);
});

test('the secret on the page stays while it is wanted, and is another in another session, for another member, and the next time', async () => {
  const { member, token } = await withPasskeyAlone();
  const offered = async (session = token, { actor } = member) => (await offerAuthenticator(actor, session)).secret;
  const first = await offered();
  expect(await offered()).toBe(first);
  const { member: other } = await withPasskeyAlone();
  expect(new Set([first, await offered('other session'), await offered(token, other)]).size).toBe(3);
  await expect(setUpAuthenticator(member.actor, codeOf(first), 'other session')).rejects.toThrow('wrongCode');
  await setUpAuthenticator(member.actor, codeOf(first), token);
  const second = await offered();
  await removeAuthenticator(member.actor);
  expect(new Set([first, second, await offered()]).size).toBe(3);
});

test('a code is tried ten times', async () => {
  const { member, token } = await withPasskeyAlone();
  for (
    let tried = 0;
    tried < 8;
    tried++ // the sign-in has counted one
  )
    await expect(setUpAuthenticator(member.actor, '000000', token)).rejects.toThrow('wrongCode');
  const { secret } = await offerAuthenticator(member.actor, token);
  await setUpAuthenticator(member.actor, codeOf(secret), token);
  await expect(setUpAuthenticator(member.actor, '000000', token)).rejects.toThrow('tooMany');
});

test('who signs in at the hospital alone is offered no app, and a patient none at all', async () => {
  const { member, token } = await withPasskeyAlone();
  const { secret } = await offerAuthenticator(member.actor, token);
  await db().staffProfile.update({ where: { accountId: member.id }, data: { passwordHash: null } });
  expect((await readOwnFactors(member.actor)).app.isOffered).toBe(false);
  await expect(offerAuthenticator(member.actor, token)).rejects.toThrow('notFound');
  await expect(setUpAuthenticator(member.actor, codeOf(secret), token)).rejects.toThrow('notFound');
  const person = { kind: 'person' as const, id: (await aPerson()).id, follows: [] };
  await expect(offerAuthenticator(person, token)).rejects.toThrow('notFound');
  await expect(setUpAuthenticator(person, codeOf(secret), token)).rejects.toThrow('notFound');
  await expect(removeAuthenticator(person)).rejects.toThrow('notFound');
});

test('new recovery codes are told by mail, in words of the reader’s language', async () => {
  const member = await aColleague('coordinator');
  await renewRecoveryCodes(member.actor);
  expect(await changesTold(member)).toEqual(['codesRenewed']);
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: member.email, template: 'factorChanged' } });
  const { text, html } = await compose({ ...mail, locale: 'ru' });
  for (const told of [text, html]) expect(told).toContain('новые резервные коды');
});

test('the operator restores the only administrator: everything is new, they are told, and it stands in the trail', async () => {
  const member = await aColleague('administrator');
  await wholeOf(member);
  await addKey(member);
  const restored = await restoreStaff(member.email, 'five brown hares by night');
  const where = { accountId: member.id };
  expect([await db().session.count({ where }), await db().passkey.count({ where })]).toEqual([0, 0]);
  await expect(halfOf(member.email, aPassword)).rejects.toThrow('signInRefused');
  const half = await halfOf(member.email, 'five brown hares by night');
  await expect(giveSecondFactor(half.token, member.recoveryCodes[1]!)).rejects.toThrow('wrongCode');
  await expect(giveSecondFactor(half.token, codeOf(restored.totpSecret))).resolves.toBeTruthy();
  expect(await db().mail.count({ where: { recipient: member.email, template: 'recoveryAnew' } })).toBe(1);
  expect(await entriesOf(member.id, 'staff.restored')).toMatchObject([{ actorKind: 'system' }]);
});

test('the operator restores nobody who is not there or is suspended', async () => {
  const [administrator, member] = [await aColleague('administrator'), await aColleague('finance')];
  await suspendStaff(administrator.actor, member.id);
  await expect(restoreStaff(member.email, aPassword)).rejects.toThrow('memberSuspended');
  await expect(restoreStaff('nobody@hospital.example', aPassword)).rejects.toThrow('notFound');
});
