import { afterEach, expect, test } from 'vitest';
import { addPasskey } from '@/lib/accounts/add-passkey';
import { newPasskeyOptions, signInOptions } from '@/lib/accounts/passkey-options';
import { removePasskey } from '@/lib/accounts/remove-passkey';
import { signInByPasskey } from '@/lib/accounts/sign-in-by-passkey';
import { readSession } from '@/lib/auth/session-rows';
import { moveClock, now } from '@/lib/clock';
import { choosePassword } from '@/lib/staff/choose-password';
import { joinStaff } from '@/lib/staff/join-staff';
import { suspendStaff } from '@/lib/staff/suspend-staff';
import { anArrival, aPassword, somewhere } from '@/tests/support/accounts';
import { anAuthenticator } from '@/tests/support/authenticator';
import { db } from '@/tests/support/database';
import { aColleague, anInvitation, entriesOf, wholeOf } from '@/tests/support/staff';

afterEach(() => moveClock(null));

type Colleague = Awaited<ReturnType<typeof aColleague>>;

const optionsFor = ({ id, email }: Colleague) => newPasskeyOptions(`account ${id}`, { id, email, name: 'Kim Rivera' });

async function withPasskey(counter = 0) {
  const [member, device] = [await aColleague('physician'), anAuthenticator()];
  const passkey = device.create(await optionsFor(member), { counter });
  await addPasskey(member.actor, { name: 'phone at work', passkey });
  return { member, device };
}

const signIn = (passkey: ReturnType<ReturnType<typeof anAuthenticator>['answer']>) =>
  signInByPasskey({ passkey }, anArrival());

test('a passkey whose owner was verified opens a whole session, without an address or a password', async () => {
  const { member, device } = await withPasskey();
  const { token } = await signIn(device.answer(await signInOptions()));
  expect(await readSession(token)).toMatchObject({ actor: { kind: 'staff', id: member.id, role: 'physician' } });
  expect(await db().session.findFirst({ where: { accountId: member.id } })).toMatchObject({ how: 'passkey' });
  const trail = await db().auditEntry.findMany({ where: { actorId: member.id, action: 'account.signedIn' } });
  expect(trail).toMatchObject([{ details: { by: 'passkey' } }]);
});

test.each([
  ['its owner was not verified', { verified: false }, 'user verification'],
  ['it speaks for another site', { origin: 'https://homeward.example.net' }, 'origin'],
  ['it belongs to another site', { site: 'example.net' }, 'RP ID'],
  ['the challenge is not ours', { challenge: 'bWFkZSB1cA' }, 'challenge'],
])('a passkey is refused where %s, and the trail says why', async (_, told, why) => {
  const { member, device } = await withPasskey();
  await expect(signIn(device.answer(await signInOptions(), told))).rejects.toThrow('passkeyRefused');
  expect(await entriesOf(member.id, 'account.signInRefused')).toMatchObject([{ details: { by: 'passkey', why } }]);
  expect(await db().session.count({ where: { accountId: member.id } })).toBe(0);
});

test('an authenticator that counts backwards, or stands still, is a copy', async () => {
  const { member, device } = await withPasskey(5);
  await signIn(device.answer(await signInOptions(), { counter: 9 }));
  for (const counter of [9, 8, 0])
    await expect(signIn(device.answer(await signInOptions(), { counter }))).rejects.toThrow('passkeyRefused');
  expect(await entriesOf(member.id, 'account.signInRefused')).toMatchObject([
    { details: { why: 'counter' } },
    { details: { why: 'counter' } },
    { details: { why: 'counter' } },
  ]);
  await signIn(device.answer(await signInOptions(), { counter: 10 }));
});

test('an answer counts once, also for two who send it at the same moment', async () => {
  const { member, device } = await withPasskey();
  const answer = device.answer(await signInOptions());
  const tries = await Promise.allSettled([signIn(answer), signIn(answer)]);
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  await expect(signIn(answer)).rejects.toThrow('passkeyRefused');
  expect(await db().session.count({ where: { accountId: member.id } })).toBe(1);
});

test('a challenge is good for a quarter of an hour, and for its own purpose', async () => {
  const { member, device } = await withPasskey();
  const options = await signInOptions();
  const forAdding = (await optionsFor(member)).challenge;
  await expect(signIn(device.answer(options, { challenge: forAdding }))).rejects.toThrow('passkeyRefused');
  moveClock(new Date(now().getTime() + 16 * 60_000));
  await expect(signIn(device.answer(options))).rejects.toThrow('passkeyRefused');
});

test('a passkey for one member is not added to another', async () => {
  const [member, other] = [await aColleague('physician'), await aColleague('physician')];
  const passkey = anAuthenticator().create(await optionsFor(other));
  await expect(addPasskey(member.actor, { name: 'phone', passkey })).rejects.toThrow('passkeyRefused');
  const unverified = anAuthenticator().create(await optionsFor(member), { verified: false });
  await expect(addPasskey(member.actor, { name: 'phone', passkey: unverified })).rejects.toThrow('passkeyRefused');
  expect(await db().passkey.count({ where: { accountId: member.id } })).toBe(0);
});

test('an unknown passkey, a removed one and a suspended member get the same answer', async () => {
  const { member, device } = await withPasskey();
  const administrator = await aColleague('administrator');
  await expect(signIn(anAuthenticator().answer(await signInOptions()))).rejects.toThrow('passkeyRefused');
  await suspendStaff(administrator.actor, member.id);
  await expect(signIn(device.answer(await signInOptions()))).rejects.toThrow('passkeyRefused');
  const removed = await withPasskey();
  await wholeOf(removed.member);
  const { id } = await db().passkey.findFirstOrThrow({ where: { accountId: removed.member.id } });
  await removePasskey(removed.member.actor, id);
  await expect(signIn(removed.device.answer(await signInOptions()))).rejects.toThrow('passkeyRefused');
});

test('a member has several passkeys by their names, and removes only their own', async () => {
  const { member } = await withPasskey();
  const second = anAuthenticator().create(await optionsFor(member));
  await addPasskey(member.actor, { name: 'key on my ring', passkey: second });
  const passkeys = await db().passkey.findMany({ where: { accountId: member.id }, orderBy: { id: 'asc' } });
  expect(passkeys.map(({ name }) => name)).toEqual(['phone at work', 'key on my ring']);
  const stranger = await aColleague('physician');
  await expect(removePasskey(stranger.actor, passkeys[0]!.id)).rejects.toThrow('notFound');
  await expect(removePasskey(member.actor, 'x')).rejects.toThrow('notFound');
});

test('who joined with a passkey alone keeps the last one', async () => {
  const administrator = await aColleague('administrator');
  const { id, email, link } = await anInvitation(administrator.actor);
  await choosePassword(link.token, aPassword, somewhere());
  const device = anAuthenticator();
  const passkey = device.create(await newPasskeyOptions(`link ${link.id}`, { id, email, name: 'Amal' }));
  await joinStaff(link.token, { name: 'phone', passkey }, somewhere());
  const { token } = await signIn(device.answer(await signInOptions()));
  const session = await readSession(token);
  const { id: passkeyId } = await db().passkey.findFirstOrThrow({ where: { accountId: id } });
  await expect(removePasskey(session!.actor, passkeyId)).rejects.toThrow('lastFactor');
});

test('from one place nobody tries passkeys without end', async () => {
  const arrival = anArrival();
  const answer = anAuthenticator().answer(await signInOptions());
  for (let tried = 0; tried < 30; tried++)
    await expect(signInByPasskey({ passkey: answer }, arrival)).rejects.toThrow('passkeyRefused');
  await expect(signInByPasskey({ passkey: answer }, arrival)).rejects.toThrow('tooMany');
});
